import { MissingFileError, SourceError } from './failure'
import { openRegularFile } from './open-regular-file'
import type { OpenSource } from './source'
import { listArchive, readEntry } from './zip-entries'

/** Metadata and packs of many years. */
const ENTRY_LIMIT = 10_000

/**
 * Opens a repository that is one zip file of its folder.
 * @throws MissingFileError, or SourceError where it is no such file
 */
export async function openArchive(file: string): Promise<OpenSource> {
  const handle = await openRegularFile(file, 'archive')
  const close = (): Promise<void> => handle.close()
  try {
    const archive = await listArchive(handle, ENTRY_LIMIT)
    const open: OpenSource['open'] = (name) => {
      const entry = archive.entries.get(name)
      return entry === undefined
        ? Promise.reject(new MissingFileError(name))
        : Promise.resolve(readEntry(archive, entry))
    }
    return { open, close }
  } catch (error) {
    await close()
    throw error instanceof SourceError ? new SourceError('not-a-source', error.message) : error
  }
}
