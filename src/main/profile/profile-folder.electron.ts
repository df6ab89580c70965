import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  unlinkSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { app } from 'electron'

/**
 * Gives Chromium the folder of a profile, and returns it. Where it cannot be written (missing or read-only home),
 * Chromium, which would not start without one, gets a temporary folder: the application still opens, reads and prints.
 * Before `ready` only.
 */
export function useProfile(wanted: string | null): string {
  const profile = wanted ?? app.getPath('userData')
  if (!isWritable(profile)) useTemporaryProfile()
  else if (holdsLinks(profile)) app.setPath('userData', profile)
  else useLocalFolder(profile)
  return profile
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
    if (!isHeldByAnother(folder)) rmSync(folder, { recursive: true, force: true, maxRetries: 2 })
  })
}

/** Chromium's lock is a link to the name of the host and the number of the process. */
function isHeldByAnother(folder: string): boolean {
  try {
    return !readlinkSync(path.join(folder, 'SingletonLock')).endsWith(`-${process.pid}`)
  } catch {
    return false
  }
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

/** Gives Chromium a folder that is removed at the end: nothing is kept, and no other instance is in the way. */
export function useTemporaryProfile(): void {
  const prefix = `${app.getName()}-`
  removeEmptyFolders(tmpdir(), prefix)
  const folder = mkdtempSync(path.join(tmpdir(), prefix))
  app.setPath('userData', folder)
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 2 })
  })
}

/** A process of Chromium that was still starting may make its folder anew, empty, after it was removed. */
function removeEmptyFolders(parent: string, prefix: string): void {
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix)) attempt(() => rmdirSync(path.join(parent, name)))
  }
}

function isWritable(profile: string): boolean {
  return attempt(() => {
    mkdirSync(profile, { recursive: true })
    accessSync(profile, constants.W_OK)
  })
}

/** Returns whether it could be done. */
function attempt(action: () => void): boolean {
  try {
    action()
    return true
  } catch {
    return false
  }
}
