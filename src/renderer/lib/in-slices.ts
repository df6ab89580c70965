import { SLICES } from '../../shared/search/weights'
import type { Steps } from '../../shared/steps'

interface Pace {
  /** How long the thread is held at a stretch, in milliseconds. */
  readonly slice: number
  readonly priority: TaskPriority
}

/** Work whose result is awaited: half a frame at a time. */
const AWAITED: Pace = { slice: SLICES.awaited, priority: 'user-visible' }
/** Work ahead, for idle time: a key that comes meanwhile hardly waits. */
export const AHEAD: Pace = { slice: SLICES.ahead, priority: 'background' }

/** Resolves with the result of the steps; between two slices key presses and frames have their turn. */
export async function inSlices<T>(steps: Steps<T>, { slice, priority } = AWAITED): Promise<T> {
  for (;;) {
    const start = performance.now()
    do {
      const step = steps.next()
      if (step.done === true) return step.value
    } while (performance.now() - start < slice)
    await scheduler.postTask(() => undefined, { priority })
  }
}
