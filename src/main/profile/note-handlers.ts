import type { noteMethods } from '../../shared/ipc/note-methods'
import type { HandlersOf } from '../ipc/handlers'
import type { ProfileChange } from '../../shared/ipc/profile-methods'
import type { Profile } from './open-profile'

/**
 * Returns the handlers of a reader's notes. Their file is opened when they are first asked for.
 * @param tellOthers tells the other windows what was changed in this one
 */
export function createNoteHandlers(
  profile: Profile,
  tellOthers: (change: ProfileChange) => void
): HandlersOf<typeof noteMethods> {
  return {
    readNotes: async () => {
      const notes = await profile.notes()
      return { notes: [...notes.list()], notice: notes.notice }
    },
    keepNote: async (note) => {
      const notice = await (await profile.notes()).keep(note)
      tellOthers({ kind: 'note', note })
      return notice
    },
    removeNote: async (id) => {
      const notice = await (await profile.notes()).remove(id)
      tellOthers({ kind: 'note-removed', id })
      return notice
    }
  }
}
