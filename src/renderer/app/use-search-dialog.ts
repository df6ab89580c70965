import { computed, reactive, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Place } from '../../shared/content/ids'
import type { Filters } from '../features/search/facets'
import { resultsAddress } from '../features/search/results-address'
import { placeAddress } from '../lib/place-address'

/** Longest selection that is searched for, in characters. */
const MAX_WORDS = 200

/** The search dialog: when it is there, and where it leads. */
export function useSearchDialog() {
  const route = useRoute()
  const router = useRouter()
  /** The dialog is drawn from the first time on, and kept: its worker and index stay warm. */
  const wanted = ref(false)
  const open = ref(false)
  /** What the page of results shows, to be edited in the dialog. */
  const searched = computed(
    () =>
      given.value ?? (route.name === 'results' && typeof route.query.q === 'string' ? route.query.q : null)
  )
  /** Words that the dialog was opened to search for. */
  const given = ref<string | null>(null)

  function show(words?: string): void {
    given.value = words === undefined || words === '' ? null : words.replace(/\s+/g, ' ').slice(0, MAX_WORDS)
    wanted.value = true
    open.value = true
  }

  function close(): void {
    open.value = false
  }

  async function openPlace({ place, query }: { place: Place; query: string }): Promise<void> {
    close()
    await router.push(placeAddress(place, query))
  }

  async function openResults({ query, filters }: { query: string; filters: Filters }): Promise<void> {
    close()
    await router.push(resultsAddress({ query, filters }))
  }

  return reactive({ wanted, open, searched, show, close, openPlace, openResults })
}
