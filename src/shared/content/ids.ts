import * as v from 'valibot'
import { PACK_LIMITS, signedLine } from './limits'

/** What an id may look like: lower-case words joined by hyphens, without accents, so that it survives paper and USB keys. */
export const ID_PATTERN = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** Stable name of an entry of the handbook. Never reused, independent of the title. */
export const entryIdSchema = v.pipe(v.string(), v.maxLength(100), v.regex(ID_PATTERN), v.brand('EntryId'))
export type EntryId = v.InferOutput<typeof entryIdSchema>

/** Stable name of a section inside one entry. */
export const sectionIdSchema = v.pipe(v.string(), v.maxLength(100), v.regex(ID_PATTERN), v.brand('SectionId'))
export type SectionId = v.InferOutput<typeof sectionIdSchema>

/** A place in the handbook: an entry, or one of its sections (`null`: the entry itself). */
export const placeSchema = v.object({ entry: entryIdSchema, section: v.nullable(sectionIdSchema) })
export type Place = v.InferOutput<typeof placeSchema>

/** A place with unchecked ids: enough to look it up. */
export interface LoosePlace {
  readonly entry: string
  readonly section: string | null
}

/** A place with the words that lead to it. */
export const namedPlaceSchema = v.object({ place: placeSchema, title: signedLine(PACK_LIMITS.title) })
export type NamedPlace = v.InferOutput<typeof namedPlaceSchema>

/** Returns one string that names the place, `entry` or `entry#section`; used as a key. */
export function placeKey(place: LoosePlace): string {
  return place.section === null ? place.entry : `${place.entry}#${place.section}`
}

/** Returns the ids that `entry` or `entry#section` names, unchecked: the reverse of `placeKey`. */
export function splitPlaceKey(key: string): LoosePlace {
  const [entry = '', section = null] = key.split('#')
  return { entry, section }
}

/** Returns the place that `entry` or `entry#section` names, or null where it is neither. */
export function readPlace(written: string): Place | null {
  const place = v.safeParse(placeSchema, splitPlaceKey(written))
  return place.success && placeKey(place.output) === written ? place.output : null
}

/** A calendar day, `YYYY-MM-DD`. */
export const daySchema = v.pipe(v.string(), v.isoDate())
