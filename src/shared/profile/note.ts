import * as v from 'valibot'
import { entryIdSchema, sectionIdSchema } from '../content/ids'
import { paperCodeSchema } from '../paper-code/paper-code'
import type { KeptForm } from './kept-form'
import { keptLineSchema, keptTextSchema } from './kept-text'
import { mergeRecords, type Versions } from './merge'

/** How much may be noted, in notes and in characters (UTF-16): more than a reader writes, less than what stops a machine. */
export const NOTE_LIMITS = { notes: 2000, words: 4000, quote: 1500, context: 32, title: 200 } as const

/**
 * Words of the handbook with what stood around them, so that they are found again in an edited text: a TextQuoteSelector,
 * and the start of a TextPositionSelector as a hint. Spaces are as `flattenText` leaves them.
 * Source: Web Annotation Data Model, W3C Recommendation of 23 February 2017, sections 4.2.4 and 4.2.5.
 */
export const quoteSchema = v.object({
  exact: v.pipe(keptTextSchema(NOTE_LIMITS.quote), v.nonEmpty()),
  prefix: keptTextSchema(NOTE_LIMITS.context),
  suffix: keptTextSchema(NOTE_LIMITS.context),
  start: v.pipe(v.number(), v.integer(), v.minValue(0))
})
export type Quote = v.InferOutput<typeof quoteSchema>

/** Name that a profile gives to a note, once and for all: two copies of a profile are joined by it. */
export const noteIdSchema = v.pipe(v.string(), v.uuid(), v.brand('NoteId'))
export type NoteId = v.InferOutput<typeof noteIdSchema>

const momentSchema = v.pipe(v.string(), v.isoTimestamp())

/** Words that a reader highlighted, or a place that the reader wrote about. Named by ids, as bookmarks are, and never rewritten. */
export const noteSchema = v.object({
  id: noteIdSchema,
  entry: entryIdSchema,
  section: v.nullable(sectionIdSchema),
  /** Title of the place then: what to call it where the content no longer has it. */
  title: keptLineSchema(NOTE_LIMITS.title),
  /** Null: the note is about the whole place. */
  quote: v.nullable(quoteSchema),
  /** Code of the place then, which tells whether it has changed since; null where the content had none. */
  code: v.nullable(paperCodeSchema),
  /** What the reader wrote; empty for words that are only highlighted. */
  words: keptTextSchema(NOTE_LIMITS.words),
  createdAt: momentSchema,
  /** When the words were last changed: of two copies of a note, the later one counts. */
  changedAt: momentSchema
})
export type Note = v.InferOutput<typeof noteSchema>

/** `notes.json` of a profile, in the order in which they were made. Two machines may have made more than one may add. */
const notesFileSchema = v.object({
  format: v.literal(1),
  notes: v.array(noteSchema)
})
export type NotesFile = v.InferOutput<typeof notesFileSchema>
export const notesForm: KeptForm<NotesFile> = {
  schema: notesFileSchema,
  upgrades: [],
  lists: { notes: noteSchema },
  merge: ({ base, ours, theirs }) => ({
    format: ours.format,
    notes: mergeRecords(
      { base: base.notes, ours: ours.notes, theirs: theirs.notes },
      { key: ({ id }) => id, join: laterNote }
    )
  })
}

function laterNote({ ours, theirs }: Versions<Note>): Note {
  return Date.parse(theirs.changedAt) > Date.parse(ours.changedAt) ? theirs : ours
}
