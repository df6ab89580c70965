import type { EntrySummary } from '../../../shared/model/entry'

/** Returns the entry that has the most definitions below it: where a handbook explains its words. Null where there is none. */
export function glossaryOf(entries: readonly EntrySummary[]): EntrySummary | null {
  const counts = new Map<string | null, number>()
  for (const { type, parent } of entries) {
    if (type === 'definition') counts.set(parent, (counts.get(parent) ?? 0) + 1)
  }
  const most = Math.max(...counts.values())
  return entries.find(({ id }) => counts.get(id) === most) ?? null
}
