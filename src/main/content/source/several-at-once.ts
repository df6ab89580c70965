/**
 * Does something with each item, several at once; returns once nothing is under way any more. After a failure no other
 * item is begun.
 * @param limit most items under way at once
 * @throws the first error of an item
 */
export async function severalAtOnce<T>(
  items: readonly T[],
  limit: number,
  action: (item: T) => Promise<void>
): Promise<void> {
  let next = 0
  async function work(): Promise<void> {
    for (let item = items[next]; item !== undefined; item = items[next]) {
      next += 1
      await action(item)
    }
  }
  const failure = { found: false, error: undefined as unknown }
  await Promise.all(
    Array.from({ length: limit }, () =>
      work().catch((error: unknown) => {
        next = items.length
        if (!failure.found) Object.assign(failure, { found: true, error })
      })
    )
  )
  if (failure.found) throw failure.error
}
