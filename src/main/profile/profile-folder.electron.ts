import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
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
  if (isWritable(profile)) app.setPath('userData', profile)
  else useTemporaryProfile()
  return profile
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
