import type { FoundPlace } from './draw-place'

/**
 * Returns the places, and in place of each that is drawn already the very object that is: from one key to the next most
 * are found and marked alike, and what is the same object is not drawn again.
 */
export function keepDrawn(
  places: readonly FoundPlace[],
  drawn: readonly FoundPlace[]
): readonly FoundPlace[] {
  const known = new Map(drawn.map((place) => [JSON.stringify(place), place]))
  return places.map((place) => known.get(JSON.stringify(place)) ?? place)
}
