import { ref, watch, type Ref } from 'vue'
import { useRoute } from 'vue-router'

/** Returns whether there is a page to go back to, and one to go forward to. */
export function useHistoryEnds(): {
  readonly canGoBack: Readonly<Ref<boolean>>
  readonly canGoForward: Readonly<Ref<boolean>>
} {
  const route = useRoute()
  const canGoBack = ref(false)
  const canGoForward = ref(false)
  // vue-router keeps where back and forward lead in the state of the history.
  watch(
    () => route.fullPath,
    () => {
      const state = window.history.state as { back?: unknown; forward?: unknown } | null
      canGoBack.value = typeof state?.back === 'string'
      canGoForward.value = typeof state?.forward === 'string'
    },
    { immediate: true, flush: 'post' }
  )
  return { canGoBack, canGoForward }
}
