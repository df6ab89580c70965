import type { EntrySummary } from '../../../shared/model/entry'
import type { FoundPlace } from './draw-place'

/** The places of one entry, under its type and its path. */
export interface FoundGroup {
  readonly entry: EntrySummary
  /** Titles of the entries above it, outermost first. */
  readonly path: readonly string[]
  readonly places: readonly FoundPlace[]
}

/** Returns the places by entry, in the order of the best place of each; places of unknown entries are left out. */
export function groupPlaces(
  places: readonly FoundPlace[],
  byId: ReadonlyMap<string, EntrySummary>
): readonly FoundGroup[] {
  const groups = new Map<string, FoundPlace[]>()
  for (const found of places) {
    const group = groups.get(found.place.entry)
    if (group) group.push(found)
    else groups.set(found.place.entry, [found])
  }
  return [...groups].flatMap(([id, found]) => {
    const entry = byId.get(id)
    return entry === undefined ? [] : [{ entry, path: pathOf(entry, byId), places: found }]
  })
}

function pathOf(entry: EntrySummary, byId: ReadonlyMap<string, EntrySummary>): readonly string[] {
  const path: string[] = []
  const seen = new Set<string>()
  for (let parent = entry.parent; parent !== null && !seen.has(parent);) {
    seen.add(parent)
    const above = byId.get(parent)
    if (above !== undefined) path.unshift(above.title)
    parent = above?.parent ?? null
  }
  return path
}
