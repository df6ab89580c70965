/**
 * Returns `make` with a cache in front of it. At least the last values asked for that weigh `limit` together are kept,
 * and at most twice as much: when the younger of two generations is full, the older one is dropped. Cheaper than LRU,
 * which would reorder at every hit, and unlike clearing at once it never evicts what is in use.
 */
export function cached<Key, Value extends object | string>(
  make: (key: Key) => Value,
  limit: number,
  weigh: (value: Value) => number = () => 1
): (key: Key) => Value {
  let young = new Map<Key, Value>()
  let old: ReadonlyMap<Key, Value> = new Map()
  let weight = 0
  return (key) => {
    const kept = young.get(key)
    if (kept !== undefined) return kept
    const value = old.get(key) ?? make(key)
    const added = weigh(value)
    if (weight + added > limit) {
      old = young
      young = new Map()
      weight = 0
    }
    young.set(key, value)
    weight += added
    return value
  }
}
