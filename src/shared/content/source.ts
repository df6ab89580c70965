import * as v from 'valibot'
import { daySchema } from './ids'
import { PACK_LIMITS, signedLine } from './limits'
import { addressSchema } from './text'

/** How sure a statement is: A official or primary source, B agreeing secondary sources, C a single secondary source. */
export const CONFIDENCES = ['A', 'A-', 'B', 'C'] as const

/** A day, a month (`YYYY-MM`) or a year: as precise as what is known. */
export const partialDateSchema = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))

/** A fact in two words of a card: « Tutelle : ministère ». */
export const factSchema = v.object({
  label: signedLine(PACK_LIMITS.name),
  value: signedLine(PACK_LIMITS.sentence)
})

/** Where a fact comes from, with the day of the state that was read and the day of reading. */
export const sourceSchema = v.object({
  key: signedLine(PACK_LIMITS.name),
  title: signedLine(PACK_LIMITS.title),
  publisher: signedLine(PACK_LIMITS.name),
  /** Of the state that was read; null where the source bears none. */
  date: v.nullable(partialDateSchema),
  consultedOn: daySchema,
  address: v.nullable(addressSchema),
  /** Where in the source: article, page, section. */
  detail: v.nullable(signedLine(PACK_LIMITS.title)),
  confidence: v.picklist(CONFIDENCES)
})
export type Source = v.InferOutput<typeof sourceSchema>

/** A source as one fact among many names it; all that is known of it stands in the sources of the entry. */
export const citationSchema = v.object({
  title: signedLine(PACK_LIMITS.title),
  publisher: signedLine(PACK_LIMITS.name),
  date: v.nullable(partialDateSchema),
  detail: v.nullable(signedLine(PACK_LIMITS.title))
})
export type Citation = v.InferOutput<typeof citationSchema>
