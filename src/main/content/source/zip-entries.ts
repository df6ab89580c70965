import type { FileHandle } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import { Entry, fromRandomAccessReaderPromise, type ZipFile } from 'yauzl'
import { BlockReader } from './block-reader'
import { readError, SourceError } from './failure'

/** An open archive and its entries by name. */
export interface Archive {
  readonly reader: BlockReader
  readonly zip: ZipFile
  readonly entries: ReadonlyMap<string, ArchiveEntry>
}

/** What is kept of an entry, and no more: an archive may have very many. Sizes are in bytes. */
export interface ArchiveEntry {
  readonly name: string
  readonly size: number
  readonly packedSize: number
  readonly compressionMethod: number
  readonly position: number
}

const FILE_TYPE = 0o170000
const REGULAR = 0o100000

/** An archive whose central directory was found; its entries are not read yet. */
type OpenZip = Pick<Archive, 'reader' | 'zip'>

/**
 * Opens an archive.
 * @param strictFileNames false: backslashes, which older tools of Windows wrote, are taken for slashes
 * @throws SourceError where it is none, or was cut
 */
export async function openZip(handle: FileHandle, strictFileNames = true): Promise<OpenZip> {
  try {
    const reader = new BlockReader(handle)
    const { size } = await handle.stat()
    const zip = await fromRandomAccessReaderPromise(reader, size, { autoClose: false, strictFileNames })
    return { reader, zip }
  } catch (error) {
    throw meaningOf(error, 'archive')
  }
}

/** What an archive may have, beside ordinary files. */
interface ListOptions {
  /** Most entries. */
  readonly limit: number
  /** Whether it may name folders, which are passed over. */
  readonly folders: boolean
}

/**
 * Lists an archive: ordinary files, each name once, no links, encryption or unknown compression.
 * @throws SourceError where it is not so
 */
export async function listEntries(
  { reader, zip }: OpenZip,
  { limit, folders }: ListOptions
): Promise<Archive> {
  try {
    if (zip.entryCount > limit) throw refused(`${zip.entryCount} entries`)
    const entries = new Map<string, ArchiveEntry>()
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= limit) throw refused(`more than ${limit} entries`)
      if (folders && entry.fileName.endsWith('/')) continue
      if (entries.has(entry.fileName)) throw refused(`${entry.fileName} twice`)
      refuseUnusual(entry)
      entries.set(entry.fileName, keep(entry))
    }
    return { reader, zip, entries }
  } catch (error) {
    throw meaningOf(error, 'archive')
  }
}

function refuseUnusual(entry: Entry): void {
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE
  if (type !== 0 && type !== REGULAR) throw refused(`${entry.fileName}: not a regular file`)
  if (entry.fileName.endsWith('/')) throw refused(`${entry.fileName}: a folder`)
  if (!entry.canDecodeFileData()) throw refused(`${entry.fileName}: encrypted or unknown compression`)
}

function keep(entry: Entry): ArchiveEntry {
  return {
    name: entry.fileName,
    size: entry.uncompressedSize,
    packedSize: entry.compressedSize,
    compressionMethod: entry.compressionMethod,
    position: entry.relativeOffsetOfLocalHeader
  }
}

/** Returns what the pack needs to know of an entry in order to read it. */
function restore({ size, packedSize, compressionMethod, position }: ArchiveEntry): Entry {
  return Object.assign(new Entry(), {
    uncompressedSize: size,
    compressedSize: packedSize,
    compressionMethod,
    relativeOffsetOfLocalHeader: position,
    generalPurposeBitFlag: 0
  })
}

/** What unpacks to no more bytes than this is unpacked at once: streams cost more than so short an entry. */
const SHORT = 256 * 1024

/** Reads an entry by chunks. @throws SourceError where it does not unpack to the size that the archive says */
export async function* readArchiveEntry(archive: Archive, entry: ArchiveEntry): AsyncGenerator<Uint8Array> {
  try {
    if (entry.size <= SHORT && entry.packedSize <= SHORT) yield await readShort(archive, entry)
    else
      for await (const chunk of await archive.zip.openReadStreamPromise(restore(entry)))
        yield chunk as Uint8Array
  } catch (error) {
    throw meaningOf(error, entry.name)
  }
}

async function readShort({ reader, zip }: Archive, entry: ArchiveEntry): Promise<Uint8Array> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(restore(entry), { minimal: true })
  const packed = Buffer.allocUnsafe(entry.packedSize)
  await reader.fill(packed, fileDataStart)
  const bytes = entry.compressionMethod === 0 ? packed : inflate(packed, entry.size)
  if (bytes.length !== entry.size) throw new Error(`${bytes.length} bytes`)
  return bytes
}

/** One piece of the size that is expected, so that zlib neither gathers small ones nor copies them together. */
function inflate(packed: Buffer, size: number): Buffer {
  return inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(SMALLEST_CHUNK, size + 1) })
}

/** The least that zlib takes. */
const SMALLEST_CHUNK = 64

/** Tells a disk that cannot be read from an archive that says something impossible. */
function meaningOf(error: unknown, name: string): SourceError {
  const ofDisk = error instanceof Error && 'syscall' in error
  return error instanceof SourceError || ofDisk
    ? readError(error, name)
    : refused(`${name}: ${String(error)}`)
}

/** Returns the error to throw for an archive that is not what it should be. */
export function refused(detail: string): SourceError {
  return new SourceError('unsafe-archive', detail)
}
