import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { attempt } from './attempt'

/** The environment, as far as it says where temporary files go. */
type Environment = Readonly<Record<string, string | undefined>>

/** Returns where this system may let temporary folders be made, the usual place first. */
export function temporaryPlaces(
  usual: string,
  env: Environment,
  platform: NodeJS.Platform = process.platform
): readonly string[] {
  const { XDG_RUNTIME_DIR: session } = env
  const others = platform === 'win32' ? [] : ['/tmp', ...(session ? [session] : []), '/var/tmp', '/dev/shm']
  return [...new Set([usual, ...others])].filter((place) => path.isAbsolute(place))
}

/** Returns the first of some folders in which files can be made now, or null: it may be missing, full or read-only. */
export function findUsableFolder(places: readonly string[]): string | null {
  return places.find((place) => attempt(() => tryOut(place))) ?? null
}

function tryOut(place: string): void {
  const folder = mkdtempSync(path.join(place, 'manuel-essai-'))
  try {
    writeFileSync(path.join(folder, 'essai'), 'essai')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
