import * as v from 'valibot'
import { dossierSchema } from '../profile/dossier'
import { entryIdSchema, placeSchema, sectionIdSchema } from '../content/ids'
import { versionSchema } from '../content/version'
import { PRINT_LAYOUTS } from './layouts'
import { ownNotesSchema } from './own-note'
import { SHEET_KINDS } from './sheets'

/** How pages are set, whatever is printed. */
export const printFormatSchema = v.object({
  layout: v.picklist(PRINT_LAYOUTS),
  /** Whether the terms used are explained at the end. */
  glossary: v.boolean(),
  /** Whether lines to write on follow. */
  notes: v.boolean(),
  margins: v.picklist(['normal', 'narrow']),
  sheets: v.picklist(SHEET_KINDS)
})
export type PrintFormat = v.InferOutput<typeof printFormatSchema>

/** As many sections as an entry may have. */
const MOST_LEFT_OUT = 1000

/** What every job that prints entries may hold. */
const entriesJob = { format: printFormatSchema, ownNotes: v.exactOptional(ownNotesSchema) }

/** A job that prints entries or sections. */
export const entriesJobSchema = v.variant('kind', [
  /** An entry, or one of its sections alone. */
  v.object({
    kind: v.literal('entry'),
    place: placeSchema,
    /** Sections that are left out of an entry, with those below them, so that the rest fits its pages. */
    without: v.exactOptional(v.pipe(v.array(sectionIdSchema), v.maxLength(MOST_LEFT_OUT))),
    ...entriesJob
  }),
  /** An entry and everything below it. */
  v.object({ kind: v.literal('chapter'), entry: entryIdSchema, ...entriesJob }),
  v.object({ kind: v.literal('handbook'), ...entriesJob }),
  v.object({ kind: v.literal('dossier'), dossier: dossierSchema, ...entriesJob })
])
export type EntriesJob = v.InferOutput<typeof entriesJobSchema>

/** What to print, and how. */
export const printJobSchema = v.variant('kind', [
  entriesJobSchema,
  /** What differs between two versions that are on the workstation. */
  v.object({
    kind: v.literal('changes'),
    from: versionSchema,
    to: versionSchema,
    /** Places whose changes come first: bookmarks and dossiers. */
    kept: v.pipe(v.array(placeSchema), v.maxLength(20_000)),
    format: printFormatSchema
  })
])
export type PrintJob = v.InferOutput<typeof printJobSchema>
export type ChangesJob = Extract<PrintJob, { kind: 'changes' }>

/** How far a long job is: what is being done, and the share of it that is done, 0 to 1. */
export const printProgressSchema = v.object({
  text: v.string(),
  share: v.pipe(v.number(), v.minValue(0), v.maxValue(1))
})
export type PrintProgress = v.InferOutput<typeof printProgressSchema>
