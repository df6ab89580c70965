import { distance } from 'fastest-levenshtein'

/** How many ids are worth reading in a message. */
const COUNT = 5

/** Returns the ids that may have been meant by an unknown one, the likeliest first, five at most. */
export function nearestIds(unknown: string, ids: readonly string[]): string[] {
  return ids
    .map((id) => ({ id, ...likeness(unknown.toLowerCase(), id) }))
    .sort((a, b) => b.shared - a.shared || a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, COUNT)
    .map(({ id }) => id)
}

/** Ids are words joined by hyphens: those in common say more than the letters in common. */
function likeness(unknown: string, id: string): { shared: number; distance: number } {
  const words = new Set(id.split('-'))
  const shared = new Set(unknown.split(/[^a-z0-9]+/).filter((word) => word.length > 2 && words.has(word)))
  return { shared: shared.size, distance: distance(unknown, id) }
}
