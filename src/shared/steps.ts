/** Work that may pause wherever it yields, and gives its result at the end (cooperative scheduling). */
export type Steps<T> = Generator<undefined, T>

/** Returns the result of all the steps, made without a pause. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
