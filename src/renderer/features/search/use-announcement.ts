import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'
import type { SearchAnswer } from './search-engine'
import { statusText } from './status-text'

/** Long enough that a screen reader speaks once after the last letter, not at each. */
const PAUSE_MILLISECONDS = 700

/** Returns the number of results as shown at once, and as announced when typing pauses; `announce` says something else. */
export function useAnnouncement(state: Readonly<Ref<string>>, answer: Readonly<Ref<SearchAnswer | null>>) {
  const shown = computed(() =>
    state.value === 'answered' && answer.value !== null ? statusText(answer.value) : ''
  )
  const announced = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined

  function announce(text: string): void {
    clearTimeout(timer)
    announced.value = text
  }
  // Emptied first: the same count for another query is news too.
  watch(answer, () => {
    announce('')
    timer = setTimeout(() => announce(shown.value), PAUSE_MILLISECONDS)
  })
  onScopeDispose(() => clearTimeout(timer))
  return { shown, announced, announce }
}
