import { createHash } from 'node:crypto'
import type { TargetFile } from '@tufjs/models'
import { readError, MissingFileError, SourceError } from './failure'
import { startsAsPage } from './fetch-metadata'
import type { Caches, OpenFile } from './source'
import type { Deadline } from './deadline'
import { createFile, writeWhole } from './write-file'

/**
 * Copies the archive of a version out of a source, once: what is verified is what is unpacked afterwards.
 * @param onBytes told the bytes copied so far
 * @throws SourceError where it cannot be had, or is not what was signed
 */
export async function copyPack(
  source: OpenFile,
  target: TargetFile,
  file: string,
  deadline: Deadline,
  onBytes: (done: number) => void,
  caches: Caches = 'allowed'
): Promise<void> {
  const { path, length } = target
  const sha256 = hashOf(target)
  const name = `targets/${sha256}.${path}`
  const handle = await createFile(file, path)
  let isPage = false
  try {
    const digest = createHash('sha256')
    let done = 0
    for await (const chunk of deadline.follow(
      readable(await deadline.wait(source(name, deadline.signal, caches)), path)
    )) {
      if (done === 0) isPage = startsAsPage(chunk)
      done += chunk.length
      if (done > length) throw new SourceError('too-large', `${path}: more than ${length} bytes`)
      digest.update(chunk)
      await writeWhole(handle, chunk, path)
      onBytes(done)
    }
    if (done !== length) throw new SourceError('damaged', `${path}: ${done} bytes, not ${length}`)
    if (digest.digest('hex') !== sha256) throw new SourceError('damaged', `${path}: SHA-256 differs`)
  } catch (error) {
    const isMissing = error instanceof MissingFileError || (isPage && error instanceof SourceError)
    throw isMissing ? new SourceError('incomplete', `missing ${name}`) : error
  } finally {
    await handle.close()
  }
}

function hashOf({ hashes, path }: TargetFile): string {
  const { sha256 } = hashes
  if (sha256 === undefined || !/^[0-9a-f]{64}$/.test(sha256))
    throw new SourceError('damaged', `${path}: no SHA-256`)
  return sha256
}

/** Passes chunks on, and turns an error of reading them into a SourceError. */
async function* readable(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks
  } catch (error) {
    throw error instanceof MissingFileError ? error : readError(error, name)
  }
}
