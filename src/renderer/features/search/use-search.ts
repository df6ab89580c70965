import { computed, nextTick, onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue'
import type { EntrySummary } from '../../../shared/content/entry'
import type { Ways } from '../../../shared/content/pack'
import { type SuggestedQuery, suggestedQueries } from '../../../shared/search/query/suggest'
import { NO_FILTERS } from './facets'
import { showGroups, type ShownGroup } from './groups'
import { createLatestSearch, type SearchState } from './latest-search'
import type { FoundPlace, Search } from './types'

/** An option of the list box: a suggested query, a question of the home page, or a place. */
export type SearchOption =
  | { readonly kind: 'query'; readonly query: SuggestedQuery }
  | { readonly kind: 'question'; readonly question: HomeQuestion }
  | { readonly kind: 'place'; readonly found: FoundPlace }

/** A question of the home page, in readers' words. */
export type HomeQuestion = Ways['questions'][number]

/** How many options a page down or up goes over: about what is in view. */
const PAGE = 5

/**
 * The search dialog: what is typed, what is wanted, what is found, which option is active. `open` is called at the first
 * `warmUp` or query, once; a failed opening is tried again at the next.
 */
export function useSearch(
  entries: Readonly<Ref<readonly EntrySummary[]>>,
  recent: Readonly<Ref<readonly string[]>>,
  open: () => Promise<Search>,
  searchGuides?: (query: string) => Promise<readonly ShownGroup[]>,
  homeQuestions: Readonly<Ref<readonly HomeQuestion[]>> = ref([])
) {
  const query = ref('')
  /** Shallow: a reactive proxy cannot be cloned for the worker. */
  const filters = shallowRef(NO_FILTERS)
  const current = shallowRef<SearchState>({ status: 'empty' })
  const activeIndex = ref(-1)

  const state = computed(() => current.value.status)
  const answer = computed(() => (current.value.status === 'answered' ? current.value.answer : null))
  const byId = computed(() => new Map<string, EntrySummary>(entries.value.map((entry) => [entry.id, entry])))
  const groups = computed(() =>
    current.value.status === 'answered'
      ? [...showGroups(current.value.groups, byId.value), ...current.value.guides]
      : []
  )
  const inGuides = computed(() => current.value.status === 'answered' && current.value.guides.length > 0)
  const queries = computed(() => {
    if (state.value === 'empty') return suggestedQueries('', recent.value, [])
    return answer.value === null
      ? []
      : suggestedQueries(answer.value.query, recent.value, answer.value.suggestions)
  })
  /** What an empty field proposes, below the earlier searches. */
  const questions = computed(() => (state.value === 'empty' ? homeQuestions.value : []))
  const options = computed<readonly SearchOption[]>(() => [
    ...queries.value.map((one): SearchOption => ({ kind: 'query', query: one })),
    ...questions.value.map((one): SearchOption => ({ kind: 'question', question: one })),
    ...groups.value.flatMap((group) =>
      group.places.map((one): SearchOption => ({ kind: 'place', found: one }))
    )
  ])
  const active = computed(() => options.value[activeIndex.value] ?? null)

  const search = createLatestSearch(
    open,
    (next) => {
      const hadResults = groups.value.length > 0
      const isSameAnswer = next.status === 'answered' && next.answer === answer.value && hadResults
      current.value = next
      // The best place of a new answer is the active option; more places of the same change nothing.
      if (!isSameAnswer) activeIndex.value = groups.value.length > 0 ? queries.value.length : -1
    },
    searchGuides
  )
  const run = (): Promise<void> => search.ask({ query: query.value, filters: filters.value })
  watch([query, filters], () => void run())
  onScopeDispose(search.stop)

  /** Resolves once what is typed is answered: a key pressed before acts on that answer. */
  async function settled(): Promise<void> {
    await nextTick()
    await search.settled()
  }

  /** Makes another option the active one: a page further, up to the ends of the list. */
  function turnPage(by: 1 | -1): void {
    const last = options.value.length - 1
    activeIndex.value = Math.min(Math.max(activeIndex.value + by * PAGE, 0), last)
  }

  /** Makes another option the active one: by a step, wrapping around at the ends, or the first or the last of what was found. */
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
    inGuides,
    queries,
    questions,
    active,
    activeIndex,
    warmUp: search.open,
    run,
    settled,
    readRest: search.readRest,
    move,
    turnPage
  }
}
