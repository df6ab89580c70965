import { fromFdPromise, type Entry, type ZipFile } from 'yauzl'
import { fileError, SourceError } from './failure'

/** An open archive and its entries by name. */
export interface Archive {
  readonly zip: ZipFile
  readonly entries: ReadonlyMap<string, Entry>
}

const FILE_TYPE = 0o170000
const REGULAR = 0o100000

/**
 * Lists an archive: ordinary files alone, each name once, no folders, links, encryption or unknown compression.
 * @param limit most entries that it may have
 * @throws SourceError where it is not so
 */
export async function listArchive(descriptor: number, limit: number): Promise<Archive> {
  try {
    const zip = await fromFdPromise(descriptor, { autoClose: false, strictFileNames: true })
    if (zip.entryCount > limit) throw refused(`${zip.entryCount} entries`)
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= limit) throw refused(`more than ${limit} entries`)
      if (entries.has(entry.fileName)) throw refused(`${entry.fileName} twice`)
      refuseUnusual(entry)
      entries.set(entry.fileName, entry)
    }
    return { zip, entries }
  } catch (error) {
    throw error instanceof SourceError ? error : refused(String(error))
  }
}

function refuseUnusual(entry: Entry): void {
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE
  if (type !== 0 && type !== REGULAR) throw refused(`${entry.fileName}: not a regular file`)
  if (entry.fileName.endsWith('/')) throw refused(`${entry.fileName}: a folder`)
  if (!entry.canDecodeFileData()) throw refused(`${entry.fileName}: encrypted or unknown compression`)
}

/** Reads an entry by chunks. @throws SourceError where it does not unpack to the size that the archive says */
export async function* readEntry(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) yield chunk as Uint8Array
  } catch (error) {
    const ofDisk = error instanceof Error && 'syscall' in error
    throw ofDisk ? fileError(error, entry.fileName) : refused(`${entry.fileName}: ${String(error)}`)
  }
}

/** Returns the error to throw for an archive that is not what it should be. */
export function refused(detail: string): SourceError {
  return new SourceError('unsafe-archive', detail)
}
