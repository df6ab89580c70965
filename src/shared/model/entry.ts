import * as v from 'valibot'
import { daySchema, entryIdSchema, sectionIdSchema } from './ids'
import { addressSchema, textSchema } from './text'

/** Every kind of entry, in the order in which lists show them. */
export const ENTRY_TYPES = [
  'chapitre',
  'fiche',
  'definition',
  'idee-recue',
  'organisation',
  'ressource',
  'texte-juridique'
] as const
export type EntryType = (typeof ENTRY_TYPES)[number]

/** How sure a statement is: A official or primary source, B agreeing secondary sources, C a single secondary source. */
export const CONFIDENCES = ['A', 'A-', 'B', 'C'] as const

/** Where a fact comes from, with the day of the state that was read and the day of reading. */
export const sourceSchema = v.object({
  key: v.string(),
  title: v.string(),
  publisher: v.string(),
  /** Day, month (`YYYY-MM`) or year of the state that was read; null where the source bears none. */
  date: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/))),
  consultedOn: daySchema,
  address: v.nullable(addressSchema),
  /** Where in the source: article, page, section. */
  detail: v.nullable(v.string()),
  confidence: v.picklist(CONFIDENCES)
})
export type Source = v.InferOutput<typeof sourceSchema>

/** What lists, the tree, bookmarks and search results show of an entry. */
export const entrySummarySchema = v.object({
  id: entryIdSchema,
  type: v.picklist(ENTRY_TYPES),
  title: v.string(),
  summary: v.string(),
  parent: v.nullable(entryIdSchema),
  reviewedOn: daySchema,
  /** Every section in reading order, so that a bookmark can be named without opening the entry. */
  sections: v.array(v.object({ id: sectionIdSchema, title: v.string(), level: v.picklist([2, 3]) }))
})
export type EntrySummary = v.InferOutput<typeof entrySummarySchema>

/** What only some types have; each is null elsewhere. */
const particularsSchema = v.object({
  /** For whom the entry is written, as labels. */
  audience: v.array(v.string()),
  /** When to use it, one sentence. */
  occasion: v.nullable(v.string()),
  /** idee-recue: what is believed, and what is so. */
  myth: v.nullable(v.object({ belief: v.string(), reality: v.string() })),
  /** texte-juridique: its reference, its day and its official identifier. */
  legal: v.nullable(
    v.object({
      reference: v.string(),
      date: v.nullable(v.string()),
      identifier: v.nullable(v.string()),
      address: v.nullable(addressSchema)
    })
  ),
  /** organisation and ressource: facts in pairs, and known addresses. */
  card: v.nullable(
    v.object({
      facts: v.array(v.object({ label: v.string(), value: v.string() })),
      addresses: v.array(v.object({ label: v.string(), address: addressSchema }))
    })
  )
})

/** An entry as it is read: `entries/<id>.json` of a pack. */
export const entrySchema = v.object({
  ...entrySummarySchema.entries,
  ...particularsSchema.entries,
  text: textSchema,
  sources: v.array(sourceSchema)
})
export type Entry = v.InferOutput<typeof entrySchema>
