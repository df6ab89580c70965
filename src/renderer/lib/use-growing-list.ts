import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** Items that are drawn at once: about what a window shows. */
const STEP = 20

/**
 * Returns how many items of a long list are drawn: the first ones at once, then more between events, so that the page
 * answers meanwhile.
 */
export function useGrowingList(items: () => readonly unknown[]): Readonly<Ref<number>> {
  const drawn = ref(STEP)
  let timer: ReturnType<typeof setTimeout> | undefined

  function grow(): void {
    if (drawn.value >= items().length) return
    timer = setTimeout(() => {
      drawn.value += STEP
      grow()
    })
  }
  function stop(): void {
    clearTimeout(timer)
  }
  watch(
    items,
    () => {
      stop()
      drawn.value = STEP
      grow()
    },
    { immediate: true }
  )
  onScopeDispose(stop)
  return drawn
}
