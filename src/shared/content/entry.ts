import * as v from 'valibot'
import { PACK_LIMITS, signedLine, signedList, signedWords } from './limits'
import { foreignWordsSchema } from './foreign-words'
import { ENTRY_TYPES } from './kinds'
import { HUES } from './hues'
import { daySchema, entryIdSchema, placeSchema, sectionIdSchema } from './ids'
import { factSchema, partialDateSchema, sourceSchema } from './source'
import { addressSchema, textSchema } from './text'
import { viewSchema } from './view'

/** What lists, the tree, bookmarks and search results show of an entry. */
export const entrySummarySchema = v.object({
  id: entryIdSchema,
  type: v.picklist(ENTRY_TYPES),
  title: signedLine(PACK_LIMITS.title),
  summary: signedWords(PACK_LIMITS.sentence),
  parent: v.nullable(entryIdSchema),
  reviewedOn: daySchema,
  /** How long reading it takes, in whole minutes. Absent in packs made before December 2026. */
  minutes: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))),
  /** chapitre: the colour of this part of the handbook, where the content names one. */
  hue: v.exactOptional(v.picklist(HUES)),
  /** chapitre: it comes before the numbered parts and is none of them. */
  introduction: v.exactOptional(v.boolean()),
  /** Every section in reading order, so that a bookmark can be named without opening the entry. */
  sections: signedList(
    v.object({ id: sectionIdSchema, title: signedLine(PACK_LIMITS.title), level: v.picklist([2, 3]) })
  )
})
export type EntrySummary = v.InferOutput<typeof entrySummarySchema>

/** A figure with its source, and the day, month or year of which it is true. */
const figureSchema = v.object({
  value: signedLine(PACK_LIMITS.name),
  label: signedLine(PACK_LIMITS.sentence),
  accordingTo: signedLine(PACK_LIMITS.name),
  date: partialDateSchema
})
export type Figure = v.InferOutput<typeof figureSchema>

/** What any entry may say of how far it can be trusted. Absent where it says nothing, so that old packs stay readable. */
const trustSchema = v.object({
  /** The day until which its facts can be relied on. */
  validUntil: v.exactOptional(daySchema),
  /** Null: a lawyer has still to read it. */
  legalReview: v.exactOptional(v.nullable(v.object({ by: signedLine(PACK_LIMITS.name), on: daySchema })))
})

/** What only some types have; null or absent elsewhere. */
const particularsSchema = v.object({
  /** For whom the entry is written, as labels. */
  audience: signedList(signedLine(PACK_LIMITS.name)),
  /** When to use it, one sentence. */
  occasion: v.nullable(signedWords(PACK_LIMITS.sentence)),
  /** What it helps to do, one sentence; absent where the entry does not say. */
  purpose: v.exactOptional(signedWords(PACK_LIMITS.sentence)),
  /** idee-recue: what is believed, and what is so. */
  myth: v.nullable(
    v.object({ belief: signedWords(PACK_LIMITS.sentence), reality: signedWords(PACK_LIMITS.sentence) })
  ),
  /** texte-juridique: its reference, its day and its official identifier. */
  legal: v.nullable(
    v.object({
      reference: signedLine(PACK_LIMITS.sentence),
      date: v.nullable(partialDateSchema),
      identifier: v.nullable(signedLine(PACK_LIMITS.name)),
      address: v.nullable(addressSchema)
    })
  ),
  /** organisation and ressource: facts in pairs, and known addresses. */
  card: v.nullable(
    v.object({
      facts: signedList(factSchema),
      addresses: signedList(v.object({ label: signedLine(PACK_LIMITS.name), address: addressSchema }))
    })
  ),
  /** One sentence to say in a meeting. */
  toSay: v.exactOptional(signedWords(PACK_LIMITS.sentence)),
  /** One figure to quote. */
  figure: v.exactOptional(figureSchema),
  /** modele: the legal warning that stands at its head, wherever it is taken. */
  warning: v.exactOptional(signedWords(PACK_LIMITS.sentence)),
  /** cas: who did it, when, with which figures, what went wrong, what to take from it. */
  story: v.exactOptional(
    v.object({
      who: signedWords(PACK_LIMITS.sentence),
      period: signedWords(PACK_LIMITS.sentence),
      figures: signedList(figureSchema),
      failure: signedWords(PACK_LIMITS.sentence),
      lesson: signedWords(PACK_LIMITS.sentence)
    })
  )
})

/** An entry as it is read: `entries/<id>.json` of a pack. */
export const entrySchema = v.object({
  ...entrySummarySchema.entries,
  ...particularsSchema.entries,
  ...trustSchema.entries,
  text: textSchema,
  /** What of the text is not in French. Absent where all is, and in packs made before December 2026. */
  foreign: v.exactOptional(signedList(foreignWordsSchema)),
  /** Drawn below the text from data of its own. */
  view: v.nullable(viewSchema),
  /** definition, organisation, texte-juridique: the places whose text leads here, in reading order. */
  usedIn: signedList(placeSchema, PACK_LIMITS.longList),
  sources: signedList(sourceSchema)
})
export type Entry = v.InferOutput<typeof entrySchema>
