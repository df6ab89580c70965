import * as v from 'valibot'
import type { KeptForm } from './kept-form'
import { keptLineSchema, keptTextSchema } from './kept-text'
import { paperCodeSchema } from '../paper-code/paper-code'
import { entryIdSchema, placeKey, sectionIdSchema } from '../content/ids'
import { packIdentitySchema } from '../content/pack'

/** How much a dossier may hold, in characters and in pieces: more than a meeting needs, less than what stops a machine. */
export const DOSSIER_LIMITS = {
  dossiers: 200,
  items: 200,
  line: 200,
  text: 4000,
  fileBytes: 500_000
} as const

const textSchema = keptTextSchema(DOSSIER_LIMITS.text)
const lineSchema = keptLineSchema(DOSSIER_LIMITS.line)

/** Name that a profile gives to a dossier, once and for all. */
export const dossierIdSchema = v.pipe(v.string(), v.uuid(), v.brand('DossierId'))
export type DossierId = v.InferOutput<typeof dossierIdSchema>

/** A place that the dossier holds, with what it was when it was added. */
export const dossierItemSchema = v.object({
  entry: entryIdSchema,
  section: v.nullable(sectionIdSchema),
  /** Its title then: what to call it where the content no longer has it. */
  title: lineSchema,
  /** Its code then, which tells whether it has changed since; null where the content had none. */
  code: v.nullable(paperCodeSchema)
})
export type DossierItem = v.InferOutput<typeof dossierItemSchema>

/** What the first page says; each may be empty. The date is in the reader's own words. */
export const dossierCoverSchema = v.object({
  title: lineSchema,
  date: lineSchema,
  place: lineSchema,
  participants: textSchema,
  message: textSchema
})
export type DossierCover = v.InferOutput<typeof dossierCoverSchema>

/** What is printed beside the fiches themselves. */
export const dossierOptionsSchema = v.object({
  cover: v.boolean(),
  contents: v.boolean(),
  /** Each fiche begins a page; else one follows the other. */
  newPage: v.boolean(),
  /** One glossary for all, at the end. */
  glossary: v.boolean(),
  sources: v.boolean(),
  /** A page of lines to write on, at the end. */
  notes: v.boolean()
})
export type DossierOptions = v.InferOutput<typeof dossierOptionsSchema>

/** What the reader writes and chooses of a dossier, all but its fiches. */
export const dossierFormSchema = v.object({
  name: v.pipe(lineSchema, v.trim(), v.nonEmpty()),
  cover: dossierCoverSchema,
  options: dossierOptionsSchema
})

/** Fiches for one meeting, in the order in which they will be printed; each place once. */
export const dossierSchema = v.object({
  id: dossierIdSchema,
  ...dossierFormSchema.entries,
  items: v.pipe(
    v.array(dossierItemSchema),
    v.maxLength(DOSSIER_LIMITS.items),
    v.check((items) => new Set(items.map(placeKey)).size === items.length)
  )
})
export type Dossier = v.InferOutput<typeof dossierSchema>

/** `dossiers.json` of a profile, newest first. */
export const dossiersFileSchema = v.object({
  format: v.literal(1),
  /** The one that « Ajouter au dossier » adds to. */
  current: v.nullable(dossierIdSchema),
  /** Two machines may have made more than one may add. */
  dossiers: v.array(dossierSchema)
})
export type DossiersFile = v.InferOutput<typeof dossiersFileSchema>

/** A dossier on its way to a colleague, with the content that it was made from. */
const dossierFileSchema = v.object({
  format: v.literal(1),
  kind: v.literal('dossier'),
  content: v.pick(packIdentitySchema, ['id', 'version']),
  dossier: dossierSchema
})
export type DossierFile = v.InferOutput<typeof dossierFileSchema>
export const dossierFileForm: KeptForm<DossierFile> = { schema: dossierFileSchema, upgrades: [] }
