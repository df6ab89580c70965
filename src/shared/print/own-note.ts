import * as v from 'valibot'
import { placeSchema, type Place } from '../content/ids'
import { sectionsWithin } from '../content/sections'
import type { EntrySummary } from '../content/entry'
import { noteSchema, NOTE_LIMITS, quoteSchema } from '../profile/note'

/** A note of the reader as it is printed: where it stands, the words that it is about, what was written. */
export const ownNoteSchema = v.object({
  place: placeSchema,
  /** Null: it is about the whole place. */
  quote: v.nullable(quoteSchema.entries.exact),
  words: noteSchema.entries.words
})
export type OwnNote = v.InferOutput<typeof ownNoteSchema>

/** The notes that a job prints with its places: none unless the reader asks for them. */
export const ownNotesSchema = v.pipe(v.array(ownNoteSchema), v.maxLength(NOTE_LIMITS.notes))

/** Returns the notes of a place: of an entry with all its sections, or of one with those below it, in their order. */
export function ownNotesOf(
  notes: readonly OwnNote[],
  place: Place,
  { sections }: Pick<EntrySummary, 'sections'>
): readonly OwnNote[] {
  const all = [null, ...sections.map(({ id }) => id)]
  const within = place.section === null ? all : sectionsWithin(sections, place.section)
  return within.flatMap((section) =>
    notes.filter((note) => note.place.entry === place.entry && note.place.section === section)
  )
}
