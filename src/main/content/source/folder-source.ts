import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import { SourceError } from './failure'
import { readRegularFile } from './open-regular-file'
import type { OpenSource } from './source'

/** Opens a repository that is a folder, a USB key's for instance: only ordinary files in its two folders are read. */
export function openFolder(folder: string): OpenSource {
  return {
    open: async (name) => {
      await refuseLink(path.join(folder, path.dirname(name)))
      return readRegularFile(path.join(folder, await nameOnDisc(folder, name)), name)
    },
    close: () => Promise.resolve()
  }
}

async function refuseLink(folder: string): Promise<void> {
  const status = await lstat(folder).catch(() => null)
  if (status?.isSymbolicLink() === true) {
    throw new SourceError('unsafe-source', `${path.basename(folder)}: a link`)
  }
}

/** As much of a SHA-256 in hexadecimal as even short names keep: ISO 9660 has 31 characters, Joliet 64. */
const KEPT = 24

/**
 * Returns the name under which a disc may hold a file: Joliet cuts that of an archive, and ISO 9660 has no more than one dot in
 * that of a file of metadata. Whatever it is, what it holds is verified.
 */
async function nameOnDisc(folder: string, name: string): Promise<string> {
  const [place, own] = [path.dirname(name), path.basename(name)]
  const names = await readdir(path.join(folder, place)).catch((): string[] => [])
  if (names.includes(own)) return name
  const one = own.replaceAll(/\.(?=.*\.)/g, '_')
  const found = names.find((other) =>
    place === 'targets'
      ? other.toLowerCase().startsWith(own.slice(0, KEPT))
      : other.toLowerCase() === one.toLowerCase()
  )
  return found === undefined ? name : path.join(place, found)
}
