import { Readable } from 'node:stream'
import type { TargetFile } from 'tuf-js'
import { MissingFileError, SourceError } from './failure'
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
  const stream = await watch.wait(source(name, watch.signal)).catch((error: unknown) => {
    throw error instanceof MissingFileError ? new SourceError('incomplete', `missing ${name}`) : error
  })
  const copied = copying(watch.follow(stream), target, file, onBytes)
  try {
    await target.verify(Readable.from(copied))
  } catch (error) {
    throw meaningOf(error)
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
    for await (const chunk of chunks) {
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
