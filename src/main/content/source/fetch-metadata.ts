import { readError, MissingFileError, SourceError } from './failure'
import { FILE_OF_REPOSITORY, type OpenFile } from './source'
import type { Deadline } from './deadline'

/**
 * Returns a file of metadata, or null where the source has none of this name; `limit` is in bytes.
 * @throws SourceError
 */
export type FetchMetadata = (name: string, limit: number) => Promise<Buffer | null>

/** Returns how metadata is fetched from a source. Files are kept in memory up to their limit, never on the disk. */
export function createFetch(open: OpenFile, deadline: Deadline): FetchMetadata {
  return async (file, limit) => {
    const name = `metadata/${file}`
    if (!FILE_OF_REPOSITORY.test(name)) return null
    try {
      return await readBounded(await deadline.wait(open(name, deadline.signal)), name, limit, deadline)
    } catch (error) {
      if (error instanceof MissingFileError) return null
      throw readError(error, name)
    }
  }
}

async function readBounded(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  limit: number,
  deadline: Deadline
): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of deadline.follow(stream)) {
    length += chunk.length
    if (length > limit) throw new SourceError('too-large', `${name}: more than ${limit} bytes`)
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  // What a captive portal answers to any address.
  if (/^\s*</.test(bytes.toString('latin1', 0, 64)))
    throw new SourceError('not-a-source', `${name}: a web page`)
  return bytes
}
