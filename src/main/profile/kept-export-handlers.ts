import type { keptExportMethods } from '../../shared/ipc/kept-export-methods'
import type { Notice } from '../../shared/ipc/notice'
import type { ProfileChange } from '../../shared/ipc/profile-methods'
import type { Dossier } from '../../shared/profile/dossier'
import {
  KEPT_PARTS,
  MAX_EXPORT_BYTES,
  newRecords,
  NO_RECORDS,
  readKeptExport,
  writeKeptExport,
  type KeptExportReading,
  type KeptRecords
} from '../../shared/profile/kept-export'
import { decodeText } from '../files/decode-text'
import { explainReadFailure } from '../files/file-failure'
import { readBounded } from '../files/read-bounded'
import { saveFile } from '../files/save-file'
import type { HandlersOf } from '../ipc/handlers'
import type { Profile } from './open-profile'

export interface KeptExportOptions {
  readonly profile: Profile
  readonly now: () => Date
  /** Returns a dossier as it may leave the workstation. */
  readonly sendable: (dossier: Dossier) => Dossier
  /** Asks where to save; null: the reader gave up. */
  readonly askWhere: () => Promise<string | null>
  /** Asks for a file; null: the reader gave up. */
  readonly chooseFile: () => Promise<string | null>
  /** Tells every window, this one too, what is kept now. */
  readonly tellAll: (change: ProfileChange) => void
}

/** Returns the handlers of what a reader takes to another workstation. */
export function createKeptExportHandlers(options: KeptExportOptions): HandlersOf<typeof keptExportMethods> {
  const { profile, sendable, now, askWhere, chooseFile, tellAll } = options
  let read = NO_RECORDS

  async function kept(): Promise<KeptRecords> {
    const [bookmarks, notes, dossiers] = await Promise.all([
      profile.bookmarks(),
      profile.notes(),
      profile.dossiers()
    ])
    return { bookmarks: bookmarks.list(), notes: notes.list(), dossiers: dossiers.value().dossiers }
  }

  return {
    exportKept: async (parts) => {
      const path = await askWhere()
      if (path === null) return { outcome: 'cancelled' }
      const { bookmarks, notes, dossiers } = await kept()
      const sent = { bookmarks, notes, dossiers: dossiers.map(sendable) }
      const text = writeKeptExport(sent, parts, now().toISOString().slice(0, 10))
      const message = await saveFile(path, Buffer.from(text))
      return message === null ? { outcome: 'saved', path } : { outcome: 'failed', message }
    },
    readKeptExport: async () => {
      read = NO_RECORDS
      const path = await chooseFile()
      if (path === null) return { outcome: 'cancelled' }
      const reading = readFile(path)
      if (!reading.ok)
        return { outcome: 'failed', message: `«\u00a0${path}\u00a0» n’a pas pu être lu. ${reading.message}` }
      read = reading.records
      const added = newRecords(read, await kept())
      const counts = KEPT_PARTS.map((part) => ({
        part,
        found: read[part].length,
        added: added[part].length
      }))
      return { outcome: 'read', counts, unread: reading.unread }
    },
    keepKeptExport: async () => {
      const added = newRecords(read, await kept())
      read = NO_RECORDS
      const notices: (Notice | null)[] = []
      if (added.bookmarks.length > 0) {
        const { bookmarks, notice } = await (await profile.bookmarks()).addAll(added.bookmarks)
        notices.push(notice)
        tellAll({ kind: 'bookmarks', bookmarks })
      }
      if (added.notes.length > 0) {
        notices.push(await (await profile.notes()).addAll(added.notes))
        for (const note of added.notes) tellAll({ kind: 'note', note })
      }
      if (added.dossiers.length > 0) {
        const dossiers = await profile.dossiers()
        const before = dossiers.value()
        const after = { ...before, dossiers: [...before.dossiers, ...added.dossiers] }
        const saved = await dossiers.save(before, after)
        notices.push(saved.notice)
        tellAll({ kind: 'dossiers', dossiers: saved.kept })
      }
      return notices.filter((notice) => notice !== null)
    }
  }
}

function readFile(path: string): KeptExportReading {
  const found = readBounded(path, MAX_EXPORT_BYTES)
  switch (found.state) {
    case 'read':
      // What is no text is no export either.
      return readKeptExport(decodeText(found.bytes) ?? '')
    case 'too-large':
      return { ok: false, message: 'Il est trop grand pour un export.' }
    case 'absent':
    case 'dangling-link':
      return { ok: false, message: explainReadFailure({ reason: 'missing' }) }
    case 'out-of-reach':
      return { ok: false, message: explainReadFailure(found.failure) }
  }
}
