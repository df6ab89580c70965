import { computed, nextTick, ref, shallowRef, watch, type Ref } from 'vue'
import type { EntrySummary } from '../../../shared/model/entry'
import { NO_FILTERS, wantedEntries } from './facets'
import { groupPlaces } from './group-places'
import { PLACES_AT_ONCE } from './places-at-once'
import type { FoundPlace, SearchAnswer } from './search-engine'
import type { Searcher } from './searcher'
import { suggestedQueries, type SuggestedQuery } from './suggested-queries'

/** `waiting`: the index is being read. `failed`: it could not be. */
export type SearchState = 'empty' | 'waiting' | 'answered' | 'failed'

/** What the arrow keys lead through: searches to make instead, then what was found. */
export type SearchOption =
  | { readonly kind: 'query'; readonly query: SuggestedQuery }
  | { readonly kind: 'place'; readonly found: FoundPlace }

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
  const failed = ref(false)
  const activeIndex = ref(-1)
  const filters = ref(NO_FILTERS)

  const state = computed<SearchState>(() => {
    if (failed.value) return 'failed'
    if (query.value.trim() === '') return 'empty'
    return answer.value === null ? 'waiting' : 'answered'
  })
  const found = computed(() => (state.value === 'answered' ? answer.value : null))
  const groups = computed(() => groupPlaces(found.value?.places ?? [], entries.value))
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

  /** Opens the engine before the first letter is typed. */
  async function warmUp(): Promise<Searcher | null> {
    engine ??= open()
    try {
      const opened = await engine
      failed.value = false
      return opened
    } catch {
      engine = null
      failed.value = true
      return null
    }
  }

  /** Only the newest query is answered: an older one that waited gives way. */
  async function run(): Promise<void> {
    const mine = ++turn
    const opened = await warmUp()
    const isEmpty = query.value.trim() === ''
    if (opened === null || mine !== turn) return
    const wanted = wantedEntries(filters.value, entries.value)
    const next = isEmpty ? null : await opened.search({ query: query.value, wanted, count: PLACES_AT_ONCE })
    if (mine !== turn) return
    answer.value = next
    activeIndex.value = groups.value.length > 0 ? queries.value.length : -1
  }
  let running = Promise.resolve()
  watch([query, filters], () => (running = run()))

  /** Resolves once what is typed is answered, so that a key pressed meanwhile means what it will show. */
  async function settled(): Promise<void> {
    await nextTick()
    await running
  }

  /** Makes another option the active one: by a step, round and round, or the first or the last of what was found. */
  function move(to: number | 'first' | 'last'): void {
    const count = options.value.length
    if (count === 0) return
    if (to === 'first') activeIndex.value = queries.value.length % count
    else if (to === 'last') activeIndex.value = count - 1
    else activeIndex.value = (Math.max(activeIndex.value, to < 0 ? 0 : -1) + to + count) % count
  }

  return { query, filters, answer, state, groups, queries, active, activeIndex, warmUp, run, settled, move }
}
