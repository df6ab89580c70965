import type { FileHandle } from 'node:fs/promises'
import { MissingFileError, SourceError } from './failure'
import { openRegularFile } from './open-regular-file'
import type { OpenSource } from './source'
import { listEntries, openZip, readArchiveEntry, type Archive } from './zip-entries'

/** Metadata and packs of many years. */
const LIMIT = 10_000

/**
 * Opens a repository that is one zip file of its folder.
 * @throws MissingFileError, or SourceError where it is no such file
 */
export async function openArchive(file: string): Promise<OpenSource> {
  const handle = await openRegularFile(file, 'archive')
  const close = (): Promise<void> => handle.close()
  try {
    const archive = await readArchive(handle)
    const top = topOf(archive)
    const open: OpenSource['open'] = (name) => {
      const entry = archive.entries.get(top + name)
      return entry === undefined
        ? Promise.reject(new MissingFileError(name))
        : Promise.resolve(readArchiveEntry(archive, entry))
    }
    return { open, close }
  } catch (error) {
    await close()
    throw error
  }
}

const TIMESTAMP = 'metadata/timestamp.json'

/**
 * Returns the folders that an archive has on top of a repository, with their slash: who packs a folder has its name in it.
 * @throws SourceError where it has several repositories
 */
function topOf({ entries }: Archive): string {
  const tops = [...entries.keys()]
    .filter((name) => name === TIMESTAMP || name.endsWith(`/${TIMESTAMP}`))
    .map((name) => name.slice(0, -TIMESTAMP.length))
    // What macOS adds of its own.
    .filter((top) => !top.startsWith('__MACOSX/'))
  const [only = ''] = tops
  if (tops.length > 1 && !tops.includes('')) throw new SourceError('several-sources', tops.join(', '))
  return tops.includes('') ? '' : only
}

async function readArchive(handle: FileHandle): Promise<Archive> {
  const zip = await openZip(handle, false).catch(async (error: unknown) => {
    // The central directory stands at the end of a zip file: without it, one that begins as a zip file is truncated.
    throw as((await beginsAsArchive(handle)) ? 'incomplete' : 'not-a-source', error)
  })
  // Archives that other tools made of a repository list its folders too.
  return listEntries(zip, { limit: LIMIT, folders: true }).catch((error: unknown) => {
    throw as('unsafe-source', error)
  })
}

/** Returns the error to throw with this code where the archive is at fault; any other error as it is. */
function as(code: 'incomplete' | 'not-a-source' | 'unsafe-source', error: unknown): unknown {
  return error instanceof SourceError && error.code === 'unsafe-archive'
    ? new SourceError(code, error.message)
    : error
}

async function beginsAsArchive(handle: FileHandle): Promise<boolean> {
  const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0)
  return buffer.equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))
}
