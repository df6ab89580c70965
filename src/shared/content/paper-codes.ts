import * as v from 'valibot'
import { paperCodeSchema, placeCodeSchema, type PaperCode } from '../paper-code/paper-code'
import { placeKey, type LoosePlace } from './ids'

const placeKeySchema = v.pipe(v.string(), v.maxLength(201))

/** `codes.json` of a pack: what is printed at the foot of every place, under the keys of `placeKey`. */
export const paperCodesSchema = v.object({
  codes: v.record(placeKeySchema, paperCodeSchema),
  /** How the codes of withdrawn places began. */
  retired: v.record(placeKeySchema, placeCodeSchema)
})
export type PaperCodes = v.InferOutput<typeof paperCodesSchema>

/** Returns the code of a place in the wording of this pack, or null where the pack does not have it. */
export function codeOf(codes: PaperCodes, place: LoosePlace): PaperCode | null {
  const key = placeKey(place)
  return Object.hasOwn(codes.codes, key) ? (codes.codes[key] ?? null) : null
}
