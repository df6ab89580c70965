import { statSync } from 'node:fs'
import path from 'node:path'

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Home folder in the system's list of users, or null where the user is not in it. */
  readonly listedHome: string | null
}

/**
 * Returns the folder of a Linux user's settings (XDG Base Directory Specification), or null where there is none that is the
 * user's own. Chromium takes `/tmp` where `HOME` is not set: there, anybody could prepare the profile of anybody.
 */
export function configurationHome({ env, listedHome }: Surroundings): string | null {
  const { XDG_CONFIG_HOME: named = '', HOME: home = '' } = env
  // The specification has relative paths ignored.
  if (path.isAbsolute(named)) return named
  if (path.isAbsolute(home)) return path.join(home, '.config')
  if (listedHome === null || !path.isAbsolute(listedHome) || isOpenToAll(listedHome)) return null
  return path.join(listedHome, '.config')
}

function isOpenToAll(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false })
  return found !== undefined && (found.mode & 0o002) !== 0
}
