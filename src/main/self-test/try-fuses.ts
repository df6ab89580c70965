import { open } from 'node:fs/promises'
import path from 'node:path'
import { FUSES, FUSE_NAMES } from '../../shared/fuses'
import { findingOf, type Finding } from './finding'

/** Stands before the fuses in a program; from https://github.com/electron/fuses. After it: version, length, states. */
const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
const WIRE_VERSION = 1
const ON = '1'.charCodeAt(0)
const BLOCK = 4 * 1024 * 1024
/** Bytes from the sentinel to the last fuse that is known. */
const WIRE_LENGTH = SENTINEL.length + 2 + FUSE_NAMES.length

/** Returns the file that holds the fuses of a running program: on macOS (not tried) the framework beside it. */
export function fuseFile(executable: string, platform: NodeJS.Platform): string {
  const framework = 'Frameworks/Electron Framework.framework/Electron Framework'
  return platform === 'darwin' ? path.join(path.dirname(executable), '..', framework) : executable
}

/**
 * Compares the fuses of a program with those of a package.
 * @param packaged whether it was started from a package: Electron as it comes has other fuses
 */
export async function tryFuses(file: string, packaged: boolean): Promise<Finding> {
  const wire = await readWire(file).catch(() => null)
  if (wire === null) return findingOf('Ils ne se trouvent pas dans le programme.')
  const wrong = FUSE_NAMES.filter((name, at) => (wire[at] === ON) !== FUSES[name])
  if (wrong.length === 0) return findingOf(null)
  const words = wrong.map((name) => `${name} ${FUSES[name] ? 'inactif' : 'actif'}`).join(', ')
  return packaged
    ? findingOf(`Ce programme n’est pas celui du paquet (${words}). Réinstallez l’application.`)
    : {
        outcome: 'noted',
        detail: `Ceux d’Electron tel qu’il est livré, car l’application est lancée depuis le code source (${words}).`
      }
}

/** Returns the states of the fuses, null where the file holds none that are known; rejects where it cannot be read. */
async function readWire(file: string): Promise<Buffer | null> {
  const handle = await open(file)
  try {
    const block = Buffer.alloc(BLOCK)
    for (let start = 0; ; start += BLOCK - WIRE_LENGTH) {
      const { bytesRead } = await handle.read(block, 0, BLOCK, start)
      const at = block.subarray(0, bytesRead).indexOf(SENTINEL)
      const isWhole = at >= 0 && at + WIRE_LENGTH <= bytesRead
      if (isWhole && block[at + SENTINEL.length] === WIRE_VERSION)
        return Buffer.from(block.subarray(at + SENTINEL.length + 2, at + WIRE_LENGTH))
      if (bytesRead < BLOCK) return null
    }
  } finally {
    await handle.close()
  }
}
