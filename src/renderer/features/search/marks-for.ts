import { placeKey, type Place } from '../../../shared/model/ids'
import type { SearchAnswer } from './search-engine'

/** Returns what to mark in the page of a place: the query, and the synonyms by which the place was found. */
export function marksFor(answer: SearchAnswer, place: Place): string {
  const found = answer.places.find((one) => placeKey(one.place) === placeKey(place))
  const synonyms = (found?.reasons ?? []).filter(({ by }) => by === 'sigle' || by === 'synonyme')
  return [...synonyms.map(({ words }) => `"${words}"`), answer.marks].join(' ')
}
