import type { EntrySummary } from '../../../shared/content/entry'
import type { FoundPlace, PlaceGroup, SearchAnswer } from './types'

/** A group as it is shown: the places of one entry, under its type and its path. */
export interface ShownGroup {
  readonly entry: EntrySummary
  /** Titles of the entries above it, outermost first. */
  readonly path: readonly string[]
  readonly places: readonly FoundPlace[]
}

/** Returns the groups with their entries; those of unknown entries are left out. */
export function showGroups(
  groups: readonly PlaceGroup[],
  byId: ReadonlyMap<string, EntrySummary>
): readonly ShownGroup[] {
  return groups.flatMap(({ entry: id, places }) => {
    const entry = byId.get(id)
    return entry === undefined ? [] : [{ entry, path: pathOf(entry, byId), places }]
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

/** Returns the groups of two ranges of one answer that follow each other; a group that was cut between them is whole again. */
export function joinGroups(
  groups: readonly PlaceGroup[],
  more: readonly PlaceGroup[]
): readonly PlaceGroup[] {
  const [last, first] = [groups.at(-1), more[0]]
  if (last === undefined || first === undefined || last.entry !== first.entry) return [...groups, ...more]
  const joined = { entry: last.entry, places: [...last.places, ...first.places] }
  return [...groups.slice(0, -1), joined, ...more.slice(1)]
}

/**
 * Returns the groups, each place that equals one of `shown` replaced by that very object: from key to key most are found
 * and highlighted alike, and Vue does not render the same object again.
 */
export function reuseShown(
  groups: readonly PlaceGroup[],
  shown: readonly PlaceGroup[]
): readonly PlaceGroup[] {
  const known = new Map(
    shown.flatMap((group) => group.places.map((place) => [JSON.stringify(place), place] as const))
  )
  return groups.map(({ entry, places }) => ({
    entry,
    places: places.map((place) => known.get(JSON.stringify(place)) ?? place)
  }))
}

/** Returns what to highlight in the page of a place: the query, and the synonyms by which the place was found. */
export function highlightQueryFor(
  { highlight }: Pick<SearchAnswer, 'highlight'>,
  { reasons }: FoundPlace
): string {
  const synonyms = reasons.filter(({ by }) => by === 'sigle' || by === 'synonyme')
  return [...synonyms.map(({ words }) => `"${words}"`), highlight].join(' ')
}
