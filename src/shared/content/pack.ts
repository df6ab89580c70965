import * as v from 'valibot'
import { PACK_LIMITS, signedLine, signedList, signedWords } from './limits'
import { versionSchema } from './version'
import { daySchema, entryIdSchema, namedPlaceSchema, placeSchema } from './ids'
import { entrySummarySchema } from './entry'
import { retiredPlaceSchema } from './retired'

/**
 * Formats of packs that this application reads, the one that it writes last. 2 (December 2026): entries of the types
 * `modele` and `cas`, fields in texts; what 1 holds means the same.
 */
export const PACK_FORMATS = [1, 2] as const
export const PACK_FORMAT = 2

/** Names of the files of a pack that are not entries. */
export const PACK_FILES = {
  manifest: 'pack.json',
  contents: 'contents.json',
  paperCodes: 'codes.json',
  /** Only where the handbook says how its terms are pronounced. */
  pronunciations: 'pronunciations.json',
  searchIndex: 'search/index.json',
  searchDocuments: 'search/documents.json'
} as const

/** Returns the path of an entry inside a pack. */
export function entryFile(id: string): string {
  return `entries/${id}.json`
}

/** Returns the id of the entry that a path inside a pack names, or null where it names something else. */
export function entryIdOf(file: string): string | null {
  return /^entries\/([^/]+)\.json$/.exec(file)?.[1] ?? null
}

/** Files of a pack that are not entries, the manifest left out. */
const OTHER_FILES = Object.keys(PACK_FILES).length - 1

export const packIdentitySchema = v.object({
  id: v.pipe(v.string(), v.maxLength(100), v.regex(/^[a-z][a-z0-9-]*$/)),
  title: signedLine(PACK_LIMITS.title),
  version: versionSchema,
  publishedOn: daySchema,
  language: v.literal('fr'),
  licence: signedLine(PACK_LIMITS.name)
})
export type PackIdentity = v.InferOutput<typeof packIdentitySchema>

/** `pack.json`: who the pack is, and every other file with its size in bytes and its SHA-256 in hexadecimal. */
export const manifestSchema = v.object({
  format: v.picklist(PACK_FORMATS),
  ...packIdentitySchema.entries,
  files: signedList(
    v.object({
      path: v.pipe(v.string(), v.maxLength(200), v.regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*\.json$/)),
      size: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(PACK_LIMITS.fileBytes)),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
    }),
    PACK_LIMITS.entries + OTHER_FILES
  )
})
export type Manifest = v.InferOutput<typeof manifestSchema>

const guidedReadingSchema = v.object({
  title: signedLine(PACK_LIMITS.title),
  description: signedLine(PACK_LIMITS.sentence),
  /** What to read, in this order. */
  steps: signedList(namedPlaceSchema)
})

/** Ways into the handbook for readers who do not know its chapters. */
const waysSchema = v.object({
  /** Questions in readers' own words. */
  questions: signedList(v.object({ text: signedLine(PACK_LIMITS.title), place: placeSchema })),
  roles: signedList(guidedReadingSchema),
  /** By what the reader is about to do. */
  paths: signedList(guidedReadingSchema)
})
export type GuidedReading = v.InferOutput<typeof guidedReadingSchema>
export type Ways = v.InferOutput<typeof waysSchema>

/** What the home page says: all of it is content. */
export const homeSchema = v.object({
  lead: signedWords(PACK_LIMITS.sentence),
  /** What this handbook is not: an official publication. */
  statement: signedWords(PACK_LIMITS.sentence),
  /** Where a first visit begins, the first of them; packs made before December 2026 have several. */
  starts: signedList(
    v.object({
      title: signedLine(PACK_LIMITS.title),
      description: signedLine(PACK_LIMITS.sentence),
      place: placeSchema
    })
  ),
  ways: waysSchema,
  news: signedList(
    v.object({ date: daySchema, text: signedLine(PACK_LIMITS.sentence), entry: v.nullable(entryIdSchema) })
  )
})
export type Home = v.InferOutput<typeof homeSchema>

/** `contents.json`: everything the first page and the contents tree need. Entries stand in reading order, parents before children. */
export const contentsSchema = v.object({
  identity: packIdentitySchema,
  home: homeSchema,
  entries: signedList(entrySummarySchema, PACK_LIMITS.entries),
  /** Places that are no longer there; packs made before it was known have none. */
  retired: v.optional(signedList(retiredPlaceSchema, PACK_LIMITS.retired), [])
})
export type Contents = v.InferOutput<typeof contentsSchema>
