import { placeKey, readPlace, type Place } from '../content/ids'
import type { PaperCodes } from '../content/paper-codes'
import type { RetiredPlace } from '../content/retired'
import { placeOfCode, type PaperCode } from './paper-code'

/** What a code says of one place of the content that is installed. */
export type PaperFinding =
  | { readonly state: 'current' | 'changed'; readonly place: Place }
  | { readonly state: 'withdrawn'; readonly retired: RetiredPlace }

/**
 * Returns what a code names: nothing where the content never had it; almost always one place. Several only where the
 * codes of several places begin alike, and none of them is in the wording of the code.
 */
export function judgePaperCode(
  code: PaperCode,
  { codes, retired: retiredCodes }: PaperCodes,
  retired: readonly RetiredPlace[]
): readonly PaperFinding[] {
  const found = Object.entries(codes).flatMap(([key, own]): PaperFinding[] => {
    const place = placeOfCode(own) === placeOfCode(code) ? readPlace(key) : null
    return place === null ? [] : [{ state: own === code ? 'current' : 'changed', place }]
  })
  const exact = found.filter(({ state }) => state === 'current')
  if (exact.length > 0) return exact
  const withdrawn = retired.filter(({ place }) => retiredCodes[placeKey(place)] === placeOfCode(code))
  return [...found, ...withdrawn.map((one): PaperFinding => ({ state: 'withdrawn', retired: one }))]
}
