import { ENTRY_TYPES, type EntrySummary, type EntryType } from '../../../shared/model/entry'
import type { EntryId } from '../../../shared/model/ids'

/** What the reader wants to see of what is found; null: everything. */
export interface Filters {
  readonly type: EntryType | null
  /** A chapter at the top of the contents. */
  readonly chapter: EntryId | null
}

export const NO_FILTERS: Filters = { type: null, chapter: null }

/** Returns whether filters hide anything. */
export function isFiltered({ type, chapter }: Filters): boolean {
  return type !== null || chapter !== null
}

/** A choice of a filter, and how many places it would show. */
export interface Choice<T> {
  readonly value: T
  readonly label: string
  readonly count: number
}

/** Returns the top of the contents above each entry, itself where it stands at the top. */
function chaptersOf(entries: readonly EntrySummary[]): ReadonlyMap<string, EntryId> {
  const tops = new Map<string, EntryId>()
  // Parents stand before their children in the contents.
  for (const { id, parent } of entries) tops.set(id, (parent === null ? undefined : tops.get(parent)) ?? id)
  return tops
}

/** Returns the ids of the entries that filters let through, null where there is no filter. */
export function wantedEntries(
  filters: Filters,
  entries: readonly EntrySummary[]
): ReadonlySet<string> | null {
  if (!isFiltered(filters)) return null
  const { type, chapter } = filters
  const tops = chaptersOf(entries)
  const wanted = entries.filter(
    (entry) => (type === null || entry.type === type) && (chapter === null || tops.get(entry.id) === chapter)
  )
  return new Set(wanted.map(({ id }) => id))
}

/** Returns the types that have something to show in the wanted chapter, in the order of lists. */
export function typeChoices(
  counts: ReadonlyMap<string, number>,
  entries: readonly EntrySummary[],
  { type, chapter }: Filters,
  labels: Readonly<Record<EntryType, string>>
): readonly Choice<EntryType>[] {
  const inChapter = wantedEntries({ ...NO_FILTERS, chapter }, entries)
  return ENTRY_TYPES.map((value) => ({
    value,
    label: labels[value],
    count: sum(
      counts,
      entries.filter((entry) => entry.type === value && (inChapter?.has(entry.id) ?? true))
    )
  })).filter(({ value, count }) => count > 0 || value === type)
}

/** Returns the chapters that have something of the wanted type to show, in reading order. */
export function chapterChoices(
  counts: ReadonlyMap<string, number>,
  entries: readonly EntrySummary[],
  { type, chapter }: Filters
): readonly Choice<EntryId>[] {
  const tops = chaptersOf(entries)
  return entries
    .filter(({ parent }) => parent === null)
    .map(({ id, title }) => ({
      value: id,
      label: title,
      count: sum(
        counts,
        entries.filter((entry) => tops.get(entry.id) === id && (type === null || entry.type === type))
      )
    }))
    .filter(({ value, count }) => count > 0 || value === chapter)
}

function sum(counts: ReadonlyMap<string, number>, entries: readonly EntrySummary[]): number {
  return entries.reduce((total, { id }) => total + (counts.get(id) ?? 0), 0)
}
