import * as v from 'valibot'
import { noteIdSchema, noteSchema } from '../profile/note'
import type { Methods } from './method'
import { noticeSchema } from './notice'

/** What the renderer may ask about the reader's notes. */
export const noteMethods = {
  /** Answers with every note, and with what was found wrong in their file. */
  readNotes: {
    input: v.undefined(),
    output: v.object({ notes: v.array(noteSchema), notice: v.nullable(noticeSchema) })
  },
  /** Keeps a note, new or changed; answers with a notice where it could not be. */
  keepNote: { input: noteSchema, output: v.nullable(noticeSchema) },
  removeNote: { input: noteIdSchema, output: v.nullable(noticeSchema) }
} as const satisfies Methods
