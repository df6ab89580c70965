import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { app } from 'electron'

/**
 * Gives Chromium the folder of a profile, and returns it. Where it cannot be written (missing or read-only home),
 * Chromium, which would not start without one, gets a passing folder: the application still opens, reads and prints.
 * Before `ready` only.
 */
export function useProfile(wanted: string | null): string {
  const profile = wanted ?? app.getPath('userData')
  if (isWritable(profile)) app.setPath('userData', profile)
  else usePassingProfile()
  return profile
}

/** Gives Chromium a folder that is removed at the end: nothing is kept, and no other instance is in the way. */
export function usePassingProfile(): void {
  const folder = mkdtempSync(path.join(tmpdir(), `${app.getName()}-`))
  app.setPath('userData', folder)
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 2 })
  })
}

function isWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
