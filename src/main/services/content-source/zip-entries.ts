import type { FileHandle } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import { fromFdPromise, type Entry, type ZipFile } from 'yauzl'
import { fileError, SourceError } from './failure'

/** An open archive and its entries by name. */
export interface Archive {
  readonly handle: FileHandle
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
export async function listArchive(handle: FileHandle, limit: number): Promise<Archive> {
  try {
    const zip = await fromFdPromise(handle.fd, { autoClose: false, strictFileNames: true })
    if (zip.entryCount > limit) throw refused(`${zip.entryCount} entries`)
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= limit) throw refused(`more than ${limit} entries`)
      if (entries.has(entry.fileName)) throw refused(`${entry.fileName} twice`)
      refuseUnusual(entry)
      entries.set(entry.fileName, entry)
    }
    return { handle, zip, entries }
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

/** What unpacks to no more bytes than this is unpacked at once: streams cost more than so short an entry. */
const SHORT = 256 * 1024

/** Reads an entry by chunks. @throws SourceError where it does not unpack to the size that the archive says */
export async function* readEntry(archive: Archive, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    if (entry.uncompressedSize <= SHORT && entry.compressedSize <= SHORT)
      yield await readShort(archive, entry)
    else for await (const chunk of await archive.zip.openReadStreamPromise(entry)) yield chunk as Uint8Array
  } catch (error) {
    const ofDisk = error instanceof Error && 'syscall' in error
    throw ofDisk ? fileError(error, entry.fileName) : refused(`${entry.fileName}: ${String(error)}`)
  }
}

async function readShort({ handle, zip }: Archive, entry: Entry): Promise<Uint8Array> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  const packed = Buffer.allocUnsafe(entry.compressedSize)
  const { bytesRead } = await handle.read(packed, 0, packed.length, fileDataStart)
  if (bytesRead !== packed.length) throw new Error('the archive ends too soon')
  const bytes = entry.compressionMethod === 0 ? packed : inflateRawSync(packed, { maxOutputLength: SHORT })
  if (bytes.length !== entry.uncompressedSize) throw new Error(`${bytes.length} bytes`)
  return bytes
}

/** Returns the error to throw for an archive that is not what it should be. */
export function refused(detail: string): SourceError {
  return new SourceError('unsafe-archive', detail)
}
