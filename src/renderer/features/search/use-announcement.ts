import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'
import type { SearchAnswer } from './types'
import { statusText } from './wording'

/** So long that a screen reader announces once after the last letter, not after each. */
const PAUSE_MILLISECONDS = 700

/** Announced where there is no answer. */
const WITHOUT_ANSWER: Readonly<Record<string, string>> = {
  waiting: 'La recherche se prépare.',
  failed: 'La recherche n’a pas pu s’ouvrir.'
}

/** Returns the number of results as shown at once, and as announced when typing pauses; `announce` says something else. */
export function useAnnouncement(
  state: Readonly<Ref<string>>,
  answer: Readonly<Ref<SearchAnswer | null>>,
  inGuides: Readonly<Ref<boolean>>
) {
  const shown = computed(() =>
    state.value === 'answered' && answer.value !== null ? statusText(answer.value, inGuides.value) : ''
  )
  const announced = ref('')
  let timer: ReturnType<typeof setTimeout> | undefined

  function announce(text: string): void {
    clearTimeout(timer)
    announced.value = text
  }
  // Emptied first: a live region announces changes only, and the same count for another query is one.
  watch([answer, state], () => {
    announce('')
    timer = setTimeout(() => announce(WITHOUT_ANSWER[state.value] ?? shown.value), PAUSE_MILLISECONDS)
  })
  onScopeDispose(() => clearTimeout(timer))
  return { shown, announced, announce }
}
