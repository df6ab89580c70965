import type { noteMethods } from '../../shared/ipc/note-methods'
import type { HandlersOf } from '../ipc/handlers'
import type { Profile } from './open-profile'

/** Returns the handlers of a reader's notes. Their file is opened when they are first asked for. */
export function createNoteHandlers(profile: Profile): HandlersOf<typeof noteMethods> {
  return {
    readNotes: async () => {
      const notes = await profile.notes()
      return { notes: [...notes.list()], notice: notes.notice }
    },
    keepNote: async (note) => (await profile.notes()).keep(note),
    removeNote: async (id) => (await profile.notes()).remove(id)
  }
}
