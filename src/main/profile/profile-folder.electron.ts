import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  unlinkSync
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { app } from 'electron'
import { attempt } from '../files/attempt'
import { makeFolderSync } from '../files/ensure-folder'
import { findUsableFolder, temporaryPlaces } from '../files/temporary-folder'
import { lockHolder } from '../window/single-instance.electron'
import { configurationHome } from './usual-profile'

/** Where what a reader keeps is. */
export interface ProfileFolder {
  readonly path: string
  /** There is no folder of this user's own: everything in it is gone at the end. */
  readonly temporary: boolean
}

/**
 * Returns the folder of the profile that was named, or the usual one; makes nothing there, and names a temporary folder where
 * the user has none. Before anything asks Electron for it, which throws where it cannot be made.
 * @throws where there is no usable temporary folder either
 */
export function findProfile(named: string | null): ProfileFolder {
  useUsableTemporaryFolder()
  const folder = named ?? usualProfile()
  return folder === null
    ? { path: useTemporaryProfile(), temporary: true }
    : { path: folder, temporary: false }
}

/** Electron's own default, with its folder of settings as it should be on Linux. */
function usualProfile(): string | null {
  if (process.platform !== 'linux') return app.getPath('userData')
  const home = configurationHome({ env: process.env, listedHome: listedHome() })
  return home && path.join(home, app.getName())
}

function listedHome(): string | null {
  try {
    return userInfo().homedir
  } catch {
    return null
  }
}

/**
 * Gives Chromium the folder of a profile. Where it cannot be written (missing or read-only home), Chromium, which would not
 * start without one, gets a temporary folder: the application still opens, reads and prints. Before `ready` only.
 * @throws where there is no usable temporary folder
 */
export function useProfile({ path: profile, temporary }: ProfileFolder): void {
  if (temporary) return
  if (!isWritable(profile)) useTemporaryProfile()
  else if (holdsLinks(profile)) app.setPath('userData', profile)
  else useLocalFolder(profile)
}

/**
 * Gives Chromium a folder of this workstation for a profile on a key: its lock is a symbolic link, which FAT32 and exFAT do
 * not have. The same profile has the same folder, so that a second start finds the first. The folder is emptied at the end;
 * Chromium then still writes its preferences and the index of its caches, where nothing is told of what was read.
 */
function useLocalFolder(profile: string): void {
  const user = String(process.getuid?.() ?? 'user')
  const digest = createHash('sha256').update(profile).digest('hex').slice(0, 16)
  const folder = path.join(tmpdir(), `${app.getName()}-${user}-${digest}`)
  if (!attempt(() => makeOwnFolder(folder))) {
    useTemporaryProfile()
    return
  }
  app.setPath('userData', folder)
  process.once('exit', () => {
    // A second start ends while the first still works in it.
    const holder = lockHolder(folder)
    if (holder === null || holder.pid === process.pid) remove(folder)
  })
}

/** @throws where the folder is somebody else's: anybody may make folders beside */
function makeOwnFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  const isOurs = process.getuid === undefined || found.uid === process.getuid()
  if (!found.isDirectory() || !isOurs) throw new Error(`${folder} is not ours`)
}

/** Where Chromium needs none, on Windows, links take a right that readers lack. */
function holdsLinks(folder: string): boolean {
  if (process.platform === 'win32') return true
  const link = path.join(folder, `.lien-${process.pid}`)
  return attempt(() => {
    symlinkSync('.', link)
    unlinkSync(link)
  })
}

/**
 * Gives Chromium a folder that is removed at the end, and returns it: nothing is kept, and no other instance is in the way.
 * Only this user may open it, and its name cannot be guessed (mkdtemp).
 * @throws the error of `node:fs` where none can be made
 */
export function useTemporaryProfile(): string {
  const prefix = `${app.getName()}-`
  attempt(() => {
    removeEmptyFolders(tmpdir(), prefix)
  })
  const folder = mkdtempSync(path.join(tmpdir(), prefix))
  app.setPath('userData', folder)
  process.once('exit', () => {
    remove(folder)
  })
  return folder
}

/**
 * Has temporary files made where they can be: Chromium makes the socket of its lock there, and ends without a word where that
 * fails.
 */
function useUsableTemporaryFolder(): void {
  const usual = tmpdir()
  const usable = findUsableFolder(temporaryPlaces(usual, process.env))
  if (usable !== null && usable !== usual) process.env['TMPDIR'] = usable
}

/** A process of Chromium that was still starting may make its folder anew, empty, after it was removed. */
function removeEmptyFolders(parent: string, prefix: string): void {
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix)) attempt(() => rmdirSync(path.join(parent, name)))
  }
}

function remove(folder: string): void {
  attempt(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 2 })
  })
}

function isWritable(profile: string): boolean {
  return attempt(() => {
    makeFolderSync(profile)
    accessSync(profile, constants.W_OK)
  })
}
