import * as v from 'valibot'
import { daySchema, placeKey, placeSchema, type LoosePlace } from './ids'

/** A place that the handbook had once: its id is never used again. */
export const retiredPlaceSchema = v.object({
  place: placeSchema,
  retiredOn: daySchema,
  /** Where its matter stands now; null where it is gone. */
  successor: v.nullable(placeSchema),
  reason: v.nullable(v.string())
})
export type RetiredPlace = v.InferOutput<typeof retiredPlaceSchema>

/** Returns what became of a place, as itself or with its whole entry; null where it was never retired. */
export function retirementOf(retired: readonly RetiredPlace[], place: LoosePlace): RetiredPlace | null {
  const under = (key: string): RetiredPlace | undefined => retired.find((one) => placeKey(one.place) === key)
  return under(placeKey(place)) ?? under(place.entry) ?? null
}
