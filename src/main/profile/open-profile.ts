import path from 'node:path'
import type { ProfileDecisions } from '../policies/for-profile'
import { openBookmarks, type Bookmarks } from './bookmarks'
import { openDossiers, type Dossiers } from './dossiers'
import { governSession, governSettings } from './govern'
import { openNotes, type KeptNotes } from './notes'
import { openSession, type Session } from './session'
import { openSettings, type KeptSettings } from './settings'

/** What a reader keeps, each file read while the application starts; notes, which no start needs, when they are asked for. */
export interface Profile {
  readonly bookmarks: Promise<Bookmarks>
  readonly dossiers: Promise<Dossiers>
  readonly session: Promise<Session>
  readonly settings: Promise<KeptSettings>
  readonly notes: () => Promise<KeptNotes>
  /** Resolves when all changes are on the disk. */
  readonly settled: () => Promise<unknown>
}

/** Opens the files of a profile as the administration decided; none of these promises rejects. */
export function openProfile(
  folder: string,
  now: () => Date,
  { presets, imposed }: ProfileDecisions = { presets: {}, imposed: {} }
): Profile {
  const files = {
    bookmarks: openBookmarks(path.join(folder, 'bookmarks.json'), now),
    dossiers: openDossiers(path.join(folder, 'dossiers.json'), now),
    session: openSession(path.join(folder, 'session.json'), now, presets).then((session) =>
      governSession(session, imposed)
    ),
    settings: openSettings(settingsFile(folder), now, presets).then((settings) =>
      governSettings(settings, imposed)
    )
  }
  let notes: Promise<KeptNotes> | null = null
  return {
    ...files,
    notes: () => (notes ??= openNotes(path.join(folder, 'notes.json'), now)),
    settled: () => Promise.all([...Object.values(files), notes].map(async (file) => (await file)?.settled()))
  }
}

/** Returns the path of the file in which a profile keeps its settings. */
export function settingsFile(folder: string): string {
  return path.join(folder, 'reglages.json')
}
