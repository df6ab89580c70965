import { computed, nextTick, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import type { EntrySummary } from '../../../shared/model/entry'
import { nextTask } from '../../lib/next-task'
import type { FoundPlace } from './draw-place'
import { NO_FILTERS } from './facets'
import { groupPlaces } from './group-places'
import { keepDrawn } from './keep-drawn'
import { PLACES_AT_ONCE, PLACES_IN_VIEW } from './places-at-once'
import type { SearchAnswer } from './search-engine'
import type { Searcher } from './searcher'
import { suggestedQueries, type SuggestedQuery } from './suggested-queries'
import type { Question } from './worker-messages'

/** `waiting`: the index is being read. `failed`: it could not be. */
export type SearchState = 'empty' | 'waiting' | 'answered' | 'failed'

/** What the arrow keys lead through: searches to make instead, then what was found. */
export type SearchOption =
  | { readonly kind: 'query'; readonly query: SuggestedQuery }
  | { readonly kind: 'place'; readonly found: FoundPlace }

/** After so long without a key, in milliseconds, the places below those in view are drawn too. */
const PAUSE = 300

/** How many options a page down or up goes over: about what is in view. */
const PAGE = 5

/**
 * The state of a search: what is typed, what is wanted, what is found, which option is active.
 * The engine is opened at the first `warmUp` or query, once; a failed opening is tried again at the next.
 */
export function useSearch(
  entries: Readonly<Ref<readonly EntrySummary[]>>,
  recent: Readonly<Ref<readonly string[]>>,
  open: () => Promise<Searcher>
) {
  const query = ref('')
  const answer = shallowRef<SearchAnswer | null>(null)
  /** The places after those that came with the answer. */
  const rest = shallowRef<readonly FoundPlace[]>([])
  const failed = ref(false)
  const activeIndex = ref(-1)
  /** Shallow: what is asked of a worker is copied, and a reactive object cannot be. */
  const filters = shallowRef(NO_FILTERS)

  const state = computed<SearchState>(() => {
    if (failed.value) return 'failed'
    if (query.value.trim() === '') return 'empty'
    return answer.value === null ? 'waiting' : 'answered'
  })
  const found = computed(() => (state.value === 'answered' ? answer.value : null))
  const byId = computed(() => new Map<string, EntrySummary>(entries.value.map((entry) => [entry.id, entry])))
  const groups = computed(() =>
    found.value === null ? [] : groupPlaces([...found.value.places, ...rest.value], byId.value)
  )
  const queries = computed(() => {
    if (state.value === 'empty') return suggestedQueries('', recent.value, [])
    return found.value === null
      ? []
      : suggestedQueries(found.value.query, recent.value, found.value.suggestions)
  })
  const options = computed<readonly SearchOption[]>(() => [
    ...queries.value.map((one): SearchOption => ({ kind: 'query', query: one })),
    ...groups.value.flatMap((group) =>
      group.places.map((one): SearchOption => ({ kind: 'place', found: one }))
    )
  ])
  const active = computed(() => options.value[activeIndex.value] ?? null)

  let engine: Promise<Searcher> | null = null
  let turn = 0
  let asked: Pick<Question, 'query' | 'filters' | 'count'> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let completing: { readonly turn: number; readonly done: Promise<void> } | null = null

  /** Opens the engine before the first letter is typed. */
  async function warmUp(): Promise<Searcher | null> {
    engine ??= open()
    try {
      const opened = await engine
      failed.value = false
      return opened
    } catch {
      return giveUp()
    }
  }

  async function answerOf(opened: Searcher, question: Question): Promise<SearchAnswer | null> {
    try {
      return await opened.search(question)
    } catch {
      return giveUp()
    }
  }

  /** Says that search does not work, and has it opened anew when something is asked next. */
  function giveUp(): null {
    engine = null
    failed.value = true
    return null
  }

  /** Only the newest query is answered: an older one that waited gives way. */
  async function run(): Promise<void> {
    const mine = ++turn
    clearTimeout(timer)
    const opened = await warmUp()
    const isEmpty = query.value.trim() === ''
    if (opened === null || mine !== turn) return
    const question = { query: query.value, filters: filters.value, count: PLACES_AT_ONCE }
    const next = isEmpty ? null : await answerOf(opened, { ...question, from: 0, to: PLACES_IN_VIEW })
    if (mine !== turn || failed.value) return
    asked = question
    const drawn = [...(answer.value?.places ?? []), ...rest.value]
    answer.value = next && { ...next, places: keepDrawn(next.places, drawn) }
    rest.value = []
    completing = null
    timer = setTimeout(() => void complete(), PAUSE)
    activeIndex.value = groups.value.length > 0 ? queries.value.length : -1
  }

  /** Draws the places that did not come with the answer, so that the list is whole. */
  function complete(): Promise<void> {
    clearTimeout(timer)
    if (completing?.turn !== turn) completing = { turn, done: drawRest(turn) }
    return completing.done
  }

  /** A few places at a time: a key may come between. A question that comes after is not overtaken. */
  async function drawRest(mine: number): Promise<void> {
    for (;;) {
      const drawn = (answer.value?.places.length ?? 0) + rest.value.length
      if (asked === null || drawn >= (answer.value?.shown ?? 0)) return
      const opened = await warmUp()
      if (mine !== turn || opened === null) return
      const more = await answerOf(opened, { ...asked, from: drawn, to: drawn + PLACES_IN_VIEW })
      if (mine !== turn || more === null || more.places.length === 0) return
      rest.value = [...rest.value, ...more.places]
      await nextTask()
      if (mine !== turn) return
    }
  }
  onScopeDispose(() => clearTimeout(timer))

  let running = Promise.resolve()
  watch([query, filters], () => (running = run()))

  /** Resolves once what is typed is answered, so that a key pressed meanwhile means what it will show. */
  async function settled(): Promise<void> {
    await nextTick()
    await running
  }

  /** Makes another option the active one: a page further, up to the ends of the list. */
  function turnPage(by: 1 | -1): void {
    const last = options.value.length - 1
    activeIndex.value = Math.min(Math.max(activeIndex.value + by * PAGE, 0), last)
  }

  /** Makes another option the active one: by a step, round and round, or the first or the last of what was found. */
  function move(to: number | 'first' | 'last'): void {
    const count = options.value.length
    if (count === 0) return
    if (to === 'first') activeIndex.value = queries.value.length % count
    else if (to === 'last') activeIndex.value = count - 1
    else activeIndex.value = (Math.max(activeIndex.value, to < 0 ? 0 : -1) + to + count) % count
  }

  return {
    query,
    filters,
    answer,
    state,
    groups,
    queries,
    active,
    activeIndex,
    warmUp,
    run,
    settled,
    complete,
    move,
    turnPage
  }
}
