import { computed, nextTick, ref, shallowRef, watch, type Ref } from 'vue'
import type { EntrySummary } from '../../../shared/model/entry'
import { NO_FILTERS, wantedEntries } from './facets'
import { groupPlaces } from './group-places'
import type { SearchAnswer } from './search-engine'
import type { Searcher } from './searcher'

/** `waiting`: the index is being read. `failed`: it could not be. */
type SearchState = 'empty' | 'waiting' | 'answered' | 'failed'

/**
 * The state of a search: what is typed, what is wanted, what is found, which result is active.
 * The engine is opened at the first `warmUp` or query, once; a failed opening is tried again at the next.
 */
export function useSearch(entries: Readonly<Ref<readonly EntrySummary[]>>, open: () => Promise<Searcher>) {
  const query = ref('')
  const answer = shallowRef<SearchAnswer | null>(null)
  const failed = ref(false)
  const activeIndex = ref(-1)
  const filters = ref(NO_FILTERS)

  const groups = computed(() => groupPlaces(answer.value?.places ?? [], entries.value))
  const places = computed(() => groups.value.flatMap((group) => group.places))
  const active = computed(() => places.value[activeIndex.value] ?? null)
  const state = computed<SearchState>(() => {
    if (failed.value) return 'failed'
    if (query.value.trim() === '') return 'empty'
    return answer.value === null ? 'waiting' : 'answered'
  })

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
    const found = isEmpty
      ? null
      : await opened.search(query.value, wantedEntries(filters.value, entries.value))
    if (mine !== turn) return
    answer.value = found
    activeIndex.value = places.value.length > 0 ? 0 : -1
  }
  let running = Promise.resolve()
  watch([query, filters], () => (running = run()))

  /** Resolves once what is typed is answered, so that Enter opens what it asks for. */
  async function settled(): Promise<void> {
    await nextTick()
    await running
  }

  /** Makes another result the active one: by a step, round and round, or the first or the last. */
  function move(to: number | 'first' | 'last'): void {
    const count = places.value.length
    if (count === 0) return
    if (to === 'first') activeIndex.value = 0
    else if (to === 'last') activeIndex.value = count - 1
    else activeIndex.value = (activeIndex.value + to + count) % count
  }

  return { query, filters, answer, state, groups, places, active, activeIndex, warmUp, run, settled, move }
}
