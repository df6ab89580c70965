import path from 'node:path'
import type { ProfileDecisions } from '../policies/for-profile'
import { openBookmarks, type Bookmarks } from './bookmarks'
import { openDossiers, type Dossiers } from './dossiers'
import { governSession, governSettings } from './govern'
import { openNotes, type KeptNotes } from './notes'
import { openSession, type Session } from './session'
import { openSettings, type KeptSettings } from './settings'

/** What a reader keeps: what the first window needs is read while the application starts, the rest when it is asked for. */
export interface Profile {
  readonly session: Promise<Session>
  readonly settings: Promise<KeptSettings>
  readonly bookmarks: () => Promise<Bookmarks>
  readonly dossiers: () => Promise<Dossiers>
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
  const needed = {
    session: openSession(path.join(folder, 'session.json'), now, presets).then((session) =>
      governSession(session, imposed)
    ),
    settings: openSettings(settingsFile(folder), now, presets).then((settings) =>
      governSettings(settings, imposed)
    )
  }
  const bookmarks = openedOnce(() => openBookmarks(path.join(folder, 'bookmarks.json'), now))
  const dossiers = openedOnce(() => openDossiers(path.join(folder, 'dossiers.json'), now))
  const notes = openedOnce(() => openNotes(path.join(folder, 'notes.json'), now))
  const opened = (): (Promise<Settling> | null)[] => [
    ...Object.values(needed),
    ...[bookmarks, dossiers, notes].map(({ ifOpened }) => ifOpened())
  ]
  return {
    ...needed,
    bookmarks: bookmarks.open,
    dossiers: dossiers.open,
    notes: notes.open,
    settled: () => Promise.all(opened().map(async (file) => (await file)?.settled()))
  }
}

interface Settling {
  readonly settled: () => Promise<void>
}

interface OpenedOnce<T> {
  readonly open: () => Promise<T>
  /** Null until it is asked for. */
  readonly ifOpened: () => Promise<T> | null
}

function openedOnce<T>(open: () => Promise<T>): OpenedOnce<T> {
  let opened: Promise<T> | null = null
  return { open: () => (opened ??= open()), ifOpened: () => opened }
}

/** Returns the path of the file in which a profile keeps its settings. */
export function settingsFile(folder: string): string {
  return path.join(folder, 'reglages.json')
}
