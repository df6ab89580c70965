import * as v from 'valibot'
import { characterOf } from './alphabet'
import { checkCharacter, isWhole } from './check-character'

/** How many characters name the place, and how many its wording; one more checks the typing. */
const PLACE_LENGTH = 4
const WORDING_LENGTH = 3
export const CODE_LENGTH = PLACE_LENGTH + WORDING_LENGTH + 1

/** What is printed at the foot of a fiche, without its hyphen: which place it is, and in which wording. */
export const paperCodeSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/),
  v.check(isWhole),
  v.brand('PaperCode')
)
export type PaperCode = v.InferOutput<typeof paperCodeSchema>

/** The first characters of the codes of a place, in every wording. */
export const placeCodeSchema = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{4}$/), v.brand('PlaceCode'))
export type PlaceCode = v.InferOutput<typeof placeCodeSchema>

/**
 * Returns the first characters of the codes of a place.
 * @param digest of the place's key, at least four bytes that are spread evenly
 */
export function placeCode(digest: Uint8Array): PlaceCode {
  return v.parse(placeCodeSchema, spell(digest, PLACE_LENGTH))
}

/**
 * Returns the code of a place in one wording.
 * @param wording digest of all that is printed, at least three bytes that are spread evenly
 */
export function paperCode(place: PlaceCode, wording: Uint8Array): PaperCode {
  const characters = place + spell(wording, WORDING_LENGTH)
  return v.parse(paperCodeSchema, characters + checkCharacter(characters))
}

/** Returns which place a code names, in whatever wording. */
export function placeOfCode(code: PaperCode): PlaceCode {
  return v.parse(placeCodeSchema, code.slice(0, PLACE_LENGTH))
}

/** Returns a code as it is printed, in two halves: `XXXX-XXXX`. */
export function printedCode(code: PaperCode): string {
  return `${code.slice(0, PLACE_LENGTH)}-${code.slice(PLACE_LENGTH)}`
}

function spell(digest: Uint8Array, length: number): string {
  return Array.from(digest.subarray(0, length), characterOf).join('')
}
