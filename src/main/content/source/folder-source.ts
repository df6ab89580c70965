import { lstat } from 'node:fs/promises'
import path from 'node:path'
import { SourceError } from './failure'
import { readRegularFile } from './open-regular-file'
import type { OpenSource } from './source'

/** Opens a repository that is a folder, a USB key's for instance: only ordinary files in its two folders are read. */
export function openFolder(folder: string): OpenSource {
  return {
    open: async (name) => {
      await refuseLink(path.join(folder, path.dirname(name)))
      return readRegularFile(path.join(folder, name), name)
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
