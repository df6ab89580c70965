import * as v from 'valibot'
import { daySchema, entryIdSchema, placeSchema, sectionIdSchema } from './ids'
import { sourceSchema } from './source'
import { addressSchema, textSchema } from './text'
import { viewSchema } from './view'

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
export const entryTypeSchema = v.picklist(ENTRY_TYPES)

/** What lists, the tree, bookmarks and search results show of an entry. */
export const entrySummarySchema = v.object({
  id: entryIdSchema,
  type: entryTypeSchema,
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
  /** What it helps to do, one sentence; absent where the entry does not say. */
  purpose: v.exactOptional(v.string()),
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
  /** Drawn below the text from data of its own. */
  view: v.nullable(viewSchema),
  /** definition, organisation, texte-juridique: the places whose text leads here, in reading order. */
  usedIn: v.array(placeSchema),
  sources: v.array(sourceSchema)
})
export type Entry = v.InferOutput<typeof entrySchema>
