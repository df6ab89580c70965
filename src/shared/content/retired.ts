import * as v from 'valibot'
import { daySchema, placeKey, placeSchema, type LoosePlace } from './ids'
import { PACK_LIMITS, signedWords } from './limits'

/** A place that the handbook had once: its id is never used again. */
export const retiredPlaceSchema = v.object({
  place: placeSchema,
  retiredOn: daySchema,
  /** Where its matter stands now; null where it is gone. */
  successor: v.nullable(placeSchema),
  reason: v.nullable(signedWords(PACK_LIMITS.sentence))
})
export type RetiredPlace = v.InferOutput<typeof retiredPlaceSchema>

/** Returns what became of a place, as itself or with its whole entry; null where it was never retired. */
export function retirementOf(retired: readonly RetiredPlace[], place: LoosePlace): RetiredPlace | null {
  const known = byPlace.get(retired) ?? new Map(retired.map((one) => [placeKey(one.place), one]))
  byPlace.set(retired, known)
  return known.get(placeKey(place)) ?? known.get(place.entry) ?? null
}

const byPlace = new WeakMap<readonly RetiredPlace[], ReadonlyMap<string, RetiredPlace>>()
