/** Three versions of one value: before either side changed it, as this side has it, and as the other side left it. */
export interface Versions<T> {
  readonly base: T
  readonly ours: T
  readonly theirs: T
}

/** How records of one kind are told apart, and what becomes of one that both sides changed; ours unless told. */
interface RecordKind<T> {
  readonly key: (record: T) => string
  readonly join?: (versions: Versions<T>) => T
}

/**
 * Returns lists of records merged three ways: what either side added or changed stays, what either removed goes unless the
 * other changed it. Ours keep their order; each of theirs stands behind the one that it followed there.
 */
export function mergeRecords<T>({ base, ours, theirs }: Versions<readonly T[]>, kind: RecordKind<T>): T[] {
  const before = byKey(base, kind)
  const here = byKey(ours, kind)
  const there = byKey(theirs, kind)
  const kept = ours.flatMap((record) => {
    const key = kind.key(record)
    const [was, other] = [before.get(key), there.get(key)]
    if (other !== undefined) return [mergeRecord(was, record, other, kind)]
    return was !== undefined && isSame(was, record) ? [] : [record]
  })
  const isTheirs = (record: T): boolean => {
    const was = before.get(kind.key(record))
    return !here.has(kind.key(record)) && (was === undefined || !isSame(was, record))
  }
  return insert(kept, theirs, isTheirs, kind)
}

function mergeRecord<T>(base: T | undefined, ours: T, theirs: T, { join }: RecordKind<T>): T {
  if (base === undefined) return ours
  if (isSame(ours, base)) return theirs
  return isSame(theirs, base) || join === undefined ? ours : join({ base, ours, theirs })
}

function insert<T>(
  kept: readonly T[],
  theirs: readonly T[],
  isTheirs: (record: T) => boolean,
  kind: RecordKind<T>
): T[] {
  const places = byKey(kept, kind)
  const first: T[] = []
  const behind = new Map<string, T[]>()
  let followers = first
  for (const record of theirs) {
    const key = kind.key(record)
    if (places.has(key)) behind.set(key, (followers = []))
    else if (isTheirs(record)) followers.push(record)
  }
  return [...first, ...kept.flatMap((record) => [record, ...(behind.get(kind.key(record)) ?? [])])]
}

function byKey<T>(records: readonly T[], { key }: RecordKind<T>): Map<string, T> {
  return new Map(records.map((record) => [key(record), record]))
}

/** Returns two objects of the same fields merged three ways, field by field; ours where both sides changed one. */
export function mergeFields<T extends object>({ base, ours, theirs }: Versions<T>): T {
  const changed = Object.entries(ours).filter(([name, value]) => !isSame(value, fieldOf(base, name)))
  return { ...theirs, ...Object.fromEntries(changed) }
}

function fieldOf(object: object, name: string): unknown {
  return (object as Readonly<Record<string, unknown>>)[name]
}

/** By what is written of them: both were read by one schema, which orders their fields. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
