import type { EntrySummary } from '../../../shared/content/entry'
import { ENTRY_TYPES, type EntryType, kindOf } from '../../../shared/content/kinds'
import type { EntryId } from '../../../shared/content/ids'

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

/** What filters need to know of an entry. */
export type FacetEntry = Pick<EntrySummary, 'id' | 'type' | 'parent'>

/** How many places each choice of a filter shows, given the other filter; only choices that show some. */
export interface FacetCounts {
  readonly types: ReadonlyMap<EntryType, number>
  readonly chapters: ReadonlyMap<EntryId, number>
}

/** Types and chapters of the entries of a handbook. */
export interface Facets {
  /** Returns whether filters let the places of an entry through; never those of an entry that the contents do not have. */
  readonly admits: (entry: string, filters: Filters) => boolean
  /** Returns the counts for places, given by the ids of their entries. */
  readonly count: (entries: Iterable<string>, filters: Filters) => FacetCounts
}

/** Returns the facets of entries in the order of the contents, parents before their children. */
export function createFacets(entries: readonly FacetEntry[]): Facets {
  const known = new Map<string, { readonly type: EntryType; readonly chapter: EntryId }>()
  for (const { id, type, parent } of entries) {
    const above = parent === null ? undefined : known.get(parent)
    known.set(id, { type, chapter: above?.chapter ?? id })
  }
  return {
    admits: (entry, filters) => {
      const facts = known.get(entry)
      if (facts === undefined) return false
      const { type, chapter } = facts
      return (filters.type ?? type) === type && (filters.chapter ?? chapter) === chapter
    },
    count: (found, filters) => {
      const types = new Map<EntryType, number>()
      const chapters = new Map<EntryId, number>()
      for (const entry of found) {
        const facts = known.get(entry)
        if (facts === undefined) continue
        const { type, chapter } = facts
        if ((filters.chapter ?? chapter) === chapter) types.set(type, (types.get(type) ?? 0) + 1)
        if ((filters.type ?? type) === type) chapters.set(chapter, (chapters.get(chapter) ?? 0) + 1)
      }
      return { types, chapters }
    }
  }
}

/** A choice of a filter, and how many places it would show. */
export interface Choice<T> {
  readonly value: T
  readonly label: string
  readonly count: number
}

/** Returns the types that have something to show, in the order of lists, and the one that is set. */
export function typeChoices({ types }: FacetCounts, { type }: Filters): readonly Choice<EntryType>[] {
  return ENTRY_TYPES.filter((value) => types.has(value) || value === type).map((value) => ({
    value,
    label: kindOf(value).label,
    count: types.get(value) ?? 0
  }))
}

/**
 * Returns the chapters that have something to show, in reading order, and the one that is set.
 * @param tops the entries at the top of the contents
 */
export function chapterChoices(
  { chapters }: FacetCounts,
  { chapter }: Filters,
  tops: readonly EntrySummary[]
): readonly Choice<EntryId>[] {
  return tops
    .filter(({ id }) => chapters.has(id) || id === chapter)
    .map(({ id, title }) => ({ value: id, label: title, count: chapters.get(id) ?? 0 }))
}
