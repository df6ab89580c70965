import type { EntrySummary } from '../../../src/shared/content/entry'
import type { ParsedEntry } from '../entry/parse-entry'
import type { Places } from '../handbook/places'
import type { Handbook } from '../handbook/read-handbook'

/** An entry at its place in the reading order. */
export interface PlacedEntry {
  readonly entry: ParsedEntry
  readonly parent: EntrySummary['parent']
}

/**
 * Returns the entries in reading order, parents before children. In a draft, an entry whose parent is not written
 * yet stands under the nearest ancestor that is, and entries that the contents do not list come last.
 */
export function inReadingOrder(handbook: Handbook, places: Places): readonly PlacedEntry[] {
  const parents = new Map(handbook.outline.map(({ id, parent }) => [id, parent]))
  const present = (id: EntrySummary['parent']): EntrySummary['parent'] => {
    let candidate = id
    while (candidate !== null && !places.get(candidate)) candidate = parents.get(candidate) ?? null
    return candidate
  }
  const listed = handbook.outline.flatMap(({ id, parent }) => {
    const known = places.get(id)
    return known ? [{ entry: known.entry, parent: present(parent) }] : []
  })
  const others = [...places.values()].flatMap((known) =>
    known && !parents.has(known.entry.matter.id) ? [{ entry: known.entry, parent: null }] : []
  )
  return [...listed, ...others]
}
