import type { Notice } from '../../shared/ipc/notice'
import { NOTE_LIMITS, notesForm, type Note, type NoteId, type NotesFile } from '../../shared/profile/note'
import { openDurableFile } from '../files/durable-file'
import { keptFileNotice, type KeptFileFailure } from '../files/kept-file-failure'

/** The notes of a profile, in the order in which they were made. Each change resolves once it is on the disk, or says why not. */
export interface KeptNotes {
  readonly list: () => readonly Note[]
  /** What was found wrong when the file was opened. */
  readonly notice: Notice | null
  /** Adds a note, or puts it in the place of the one with its id. */
  readonly keep: (note: Note) => Promise<Notice | null>
  /** Keeps notes of which none is kept yet, each where it was made. */
  readonly addAll: (notes: readonly Note[]) => Promise<Notice | null>
  readonly remove: (id: NoteId) => Promise<Notice | null>
  /** Resolves when all changes are on the disk. */
  readonly settled: () => Promise<void>
}

const FORMAT = 1

/** Opens the notes kept in a file; never throws. */
export async function openNotes(path: string, now: () => Date): Promise<KeptNotes> {
  const initial: NotesFile = { format: FORMAT, notes: [] }
  const file = await openDurableFile({ path, now, form: notesForm, initial })
  const list = (): Note[] => file.value().notes

  async function save(notes: Note[]): Promise<Notice | null> {
    return noticeOf(await file.write({ format: FORMAT, notes }))
  }

  return {
    list,
    notice: noticeOf(file.failure),
    keep: async (note) => {
      const notes = list()
      const at = notes.findIndex(({ id }) => id === note.id)
      if (at === -1 && notes.length >= NOTE_LIMITS.notes) return TOO_MANY
      return save(at === -1 ? insert(notes, note) : notes.with(at, note))
    },
    addAll: (notes) => save(notes.reduce(insert, list())),
    remove: (id) => save(list().filter((note) => note.id !== id)),
    settled: file.settled
  }
}

const TOO_MANY: Notice = {
  tone: 'warning',
  text: `Vous avez déjà ${NOTE_LIMITS.notes} notes\u00a0: cette dernière n’est pas enregistrée. Supprimez-en une dans «\u00a0Mes notes\u00a0».`
}

/** One that comes back, because its removal is undone, stands where it was. */
function insert(notes: readonly Note[], note: Note): Note[] {
  const later = notes.findIndex(({ createdAt }) => Date.parse(createdAt) > Date.parse(note.createdAt))
  return notes.toSpliced(later === -1 ? notes.length : later, 0, note)
}

function noticeOf(failure: KeptFileFailure | null): Notice | null {
  return failure === null ? null : keptFileNotice(failure, 'de vos notes')
}
