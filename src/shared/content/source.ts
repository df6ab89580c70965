import * as v from 'valibot'
import { daySchema } from './ids'
import { addressSchema } from './text'

/** How sure a statement is: A official or primary source, B agreeing secondary sources, C a single secondary source. */
export const CONFIDENCES = ['A', 'A-', 'B', 'C'] as const

/** A day, a month (`YYYY-MM`) or a year: as precise as what is known. */
export const partialDateSchema = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))

/** Where a fact comes from, with the day of the state that was read and the day of reading. */
export const sourceSchema = v.object({
  key: v.string(),
  title: v.string(),
  publisher: v.string(),
  /** Of the state that was read; null where the source bears none. */
  date: v.nullable(partialDateSchema),
  consultedOn: daySchema,
  address: v.nullable(addressSchema),
  /** Where in the source: article, page, section. */
  detail: v.nullable(v.string()),
  confidence: v.picklist(CONFIDENCES)
})
export type Source = v.InferOutput<typeof sourceSchema>

/** A source as one fact among many names it; all that is known of it stands in the sources of the entry. */
export const citationSchema = v.object({
  title: v.string(),
  publisher: v.string(),
  date: v.nullable(partialDateSchema),
  detail: v.nullable(v.string())
})
export type Citation = v.InferOutput<typeof citationSchema>
