import type { Steps } from '../../../shared/search/steps'

interface Pace {
  /** How long the thread is kept at a stretch, in milliseconds. */
  readonly slice: number
  readonly priority: TaskPriority
}

/** What somebody waits for: half a frame at a time. */
const WANTED: Pace = { slice: 8, priority: 'user-visible' }
/** What may come in useful: where nothing else is to be done, and hardly felt by a key that comes meanwhile. */
export const AT_LEISURE: Pace = { slice: 2, priority: 'background' }

/** Resolves with the result of the steps; whatever waits has its turn between two slices: a key press, a frame. */
export async function inSlices<T>(steps: Steps<T>, { slice, priority } = WANTED): Promise<T> {
  for (;;) {
    const start = performance.now()
    do {
      const step = steps.next()
      if (step.done === true) return step.value
    } while (performance.now() - start < slice)
    await scheduler.postTask(() => undefined, { priority })
  }
}
