import * as v from 'valibot'
import { PACK_LIMITS, signedLine, signedList } from './limits'

const pronunciationSchema = v.object({
  /** As it stands in texts, capitals included. */
  written: signedLine(PACK_LIMITS.name),
  /** As a French voice should read it. */
  spoken: signedLine(PACK_LIMITS.name)
})
export type Pronunciation = v.InferOutput<typeof pronunciationSchema>

/** `pronunciations.json` of a pack, which packs made before December 2026, and handbooks without a list, do not have. */
export const pronunciationsSchema = v.object({
  terms: signedList(pronunciationSchema, PACK_LIMITS.longList)
})
