import { Readable } from 'node:stream'
import type { TargetFile } from 'tuf-js'
import { fileError, MissingFileError, SourceError } from './failure'
import type { OpenFile } from './source'
import { meaningOf } from './tuf-errors'
import { createFile, writeWhole } from './write-file'
import type { Watch } from './watch'

/**
 * Copies the archive of a version out of a source, once: what is verified is what is unpacked afterwards.
 * @param onBytes told the bytes copied so far
 * @throws SourceError where it cannot be had, or is not what was signed
 */
export async function copyPack(
  source: OpenFile,
  target: TargetFile,
  file: string,
  watch: Watch,
  onBytes: (done: number) => void
): Promise<void> {
  const name = nameOf(target)
  try {
    const stream = await watch.wait(source(name, watch.signal))
    await target.verify(Readable.from(copying(watch.follow(stream), target, file, onBytes)))
  } catch (error) {
    throw error instanceof MissingFileError
      ? new SourceError('incomplete', `missing ${name}`)
      : meaningOf(error)
  }
}

function nameOf({ hashes, path }: TargetFile): string {
  const { sha256 } = hashes
  if (sha256 === undefined || !/^[0-9a-f]{64}$/.test(sha256))
    throw new SourceError('damaged', `${path}: no SHA-256`)
  return `targets/${sha256}.${path}`
}

/** Writes the chunks to a new file while they pass. */
async function* copying(
  chunks: AsyncIterable<Uint8Array>,
  { length, path }: TargetFile,
  file: string,
  onBytes: (done: number) => void
): AsyncGenerator<Uint8Array> {
  const handle = await createFile(file, path)
  let done = 0
  try {
    for await (const chunk of readable(chunks, path)) {
      done += chunk.length
      if (done > length) throw new SourceError('too-large', `${path}: more than ${length} bytes`)
      await writeWhole(handle, chunk, path)
      onBytes(done)
      yield chunk
    }
  } finally {
    await handle.close()
  }
}

/** Passes chunks on, and says of an error in reading them that it is one. */
async function* readable(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks
  } catch (error) {
    throw error instanceof MissingFileError ? error : fileError(error, name)
  }
}
