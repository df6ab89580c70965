import * as v from 'valibot'
import { ENTRY_TYPES } from './kinds'
import { HUES } from './hues'
import { daySchema, entryIdSchema, placeSchema, sectionIdSchema } from './ids'
import { partialDateSchema, sourceSchema } from './source'
import { addressSchema, textSchema } from './text'
import { viewSchema } from './view'

/** What lists, the tree, bookmarks and search results show of an entry. */
export const entrySummarySchema = v.object({
  id: entryIdSchema,
  type: v.picklist(ENTRY_TYPES),
  title: v.string(),
  summary: v.string(),
  parent: v.nullable(entryIdSchema),
  reviewedOn: daySchema,
  /** How long reading it takes, in whole minutes. Absent in packs made before December 2026. */
  minutes: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** chapitre: the colour of this part of the handbook, where the content names one. */
  hue: v.exactOptional(v.picklist(HUES)),
  /** chapitre: it comes before the numbered parts and is none of them. */
  introduction: v.exactOptional(v.boolean()),
  /** Every section in reading order, so that a bookmark can be named without opening the entry. */
  sections: v.array(v.object({ id: sectionIdSchema, title: v.string(), level: v.picklist([2, 3]) }))
})
export type EntrySummary = v.InferOutput<typeof entrySummarySchema>

/** A figure with its source, and the day, month or year of which it is true. */
const figureSchema = v.object({
  value: v.string(),
  label: v.string(),
  accordingTo: v.string(),
  date: partialDateSchema
})
export type Figure = v.InferOutput<typeof figureSchema>

/** What any entry may say of how far it can be trusted. Absent where it says nothing, so that old packs stay readable. */
const trustSchema = v.object({
  /** The day until which its facts can be relied on. */
  validUntil: v.exactOptional(daySchema),
  /** Null: a lawyer has still to read it. */
  legalReview: v.exactOptional(v.nullable(v.object({ by: v.string(), on: daySchema })))
})

/** What only some types have; null or absent elsewhere. */
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
  ),
  /** One sentence to say in a meeting. */
  toSay: v.exactOptional(v.string()),
  /** One figure to quote. */
  figure: v.exactOptional(figureSchema),
  /** modele: the legal warning that stands at its head, wherever it is taken. */
  warning: v.exactOptional(v.string()),
  /** cas: who did it, when, with which figures, what went wrong, what to take from it. */
  story: v.exactOptional(
    v.object({
      who: v.string(),
      period: v.string(),
      figures: v.array(figureSchema),
      failure: v.string(),
      lesson: v.string()
    })
  )
})

/** An entry as it is read: `entries/<id>.json` of a pack. */
export const entrySchema = v.object({
  ...entrySummarySchema.entries,
  ...particularsSchema.entries,
  ...trustSchema.entries,
  text: textSchema,
  /** Drawn below the text from data of its own. */
  view: v.nullable(viewSchema),
  /** definition, organisation, texte-juridique: the places whose text leads here, in reading order. */
  usedIn: v.array(placeSchema),
  sources: v.array(sourceSchema)
})
export type Entry = v.InferOutput<typeof entrySchema>
