import { reactive, ref } from 'vue'

/** What commands ask of the reading aloud. */
export interface ReadAloudTarget {
  /** Reads, or pauses. */
  readonly toggle: () => unknown
  readonly step: (by: 1 | -1) => unknown
  readonly stop: () => unknown
}

/**
 * The reading aloud, which is loaded when it is first asked for and then reads at once.
 * @param player what reads; null until it is loaded
 */
export function useReadAloud(player: () => ReadAloudTarget | null) {
  const wanted = ref(false)

  function toggle(): void {
    if (wanted.value) player()?.toggle()
    wanted.value = true
  }
  return reactive({
    wanted,
    toggle,
    step: (by: 1 | -1): void => void player()?.step(by),
    stop: (): void => void player()?.stop()
  })
}
