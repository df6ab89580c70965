import { nextTick, onUnmounted, ref, watch, type Ref } from 'vue'

/** Items that are drawn at once: about what a window shows. */
const STEP = 20

/**
 * Returns how many items of a long list are drawn: the first ones at once, then more between events, so that the page
 * answers meanwhile. `drawAll` resolves once all of them stand, which paper needs.
 */
export function useGrowingList(items: () => readonly unknown[]): {
  readonly drawn: Readonly<Ref<number>>
  readonly drawAll: () => Promise<void>
} {
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
  async function drawAll(): Promise<void> {
    stop()
    drawn.value = items().length
    await nextTick()
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
  onUnmounted(stop)
  return { drawn, drawAll }
}
