import { computed, reactive, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export interface FindBarMethods {
  readonly focus: () => void
  readonly step: (by: 1 | -1) => void
}

/**
 * The bar that finds words in the page: those that the reader types, or those of the search that led here, which the
 * address carries.
 * @param bar the bar that is shown, or null
 */
export function useFindBar(bar: () => FindBarMethods | null) {
  const route = useRoute()
  const router = useRouter()
  const open = ref(false)
  const typed = ref('')
  const searchedWords = computed(() => (typeof route.query.mots === 'string' ? route.query.mots : null))

  async function clearSearchedWords(): Promise<void> {
    await router.replace({ path: route.path, hash: route.hash })
  }

  function show(): void {
    if (searchedWords.value !== null) void clearSearchedWords()
    if (open.value) bar()?.focus()
    open.value = true
  }

  function close(): void {
    open.value = false
  }

  /** Goes to the next or previous found word, wherever the focus is; opens the bar where nothing is looked for yet. */
  function step(by: 1 | -1): void {
    const shown = bar()
    if (shown) shown.step(by)
    else show()
  }

  return reactive({ open, typed, searchedWords, clearSearchedWords, show, close, step })
}
