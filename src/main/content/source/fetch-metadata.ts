import { parseJson } from '../../../shared/text/parse-json'
import { readError, MissingFileError, SourceError } from './failure'
import { FILE_OF_REPOSITORY, type Caches, type OpenFile } from './source'
import type { Deadline } from './deadline'

/**
 * Returns a file of metadata; `missing` where the source has none of this name, `page` where something for people stands in
 * its place. `limit` is in bytes.
 * @throws SourceError
 */
export type FetchMetadata = (name: string, limit: number) => Promise<Buffer | 'missing' | 'page'>

/** Returns how metadata is fetched from a source. Files are kept in memory up to their limit, never on the disk. */
export function createFetch(open: OpenFile, deadline: Deadline, caches: Caches = 'allowed'): FetchMetadata {
  return async (file, limit) => {
    const name = `metadata/${file}`
    if (!FILE_OF_REPOSITORY.test(name)) return 'missing'
    try {
      const stream = await deadline.wait(open(name, deadline.signal, caches))
      const bytes = await readBounded(stream, name, limit, deadline)
      return isPage(bytes) ? 'page' : bytes
    } catch (error) {
      if (error instanceof MissingFileError) return 'missing'
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
  return Buffer.concat(chunks)
}

/**
 * Whether this is what servers and captive portals answer, with status 200, for what they do not have: a web page, a
 * sentence, or JSON that never was signed. Metadata that was cut or changed is none of these.
 */
function isPage(bytes: Buffer): boolean {
  if (startsAsPage(bytes)) return true
  const text = bytes.toString()
  const parsed = parseJson(text)
  if (typeof parsed === 'object' && parsed !== null) return !('signed' in parsed)
  return /^\s*\p{L}/u.test(text) && !/[{\0]/.test(text)
}

/** Whether bytes start as a web page does (HTML or XML). */
export function startsAsPage(bytes: Uint8Array): boolean {
  return /^(?:ï»¿)?\s*</.test(Buffer.from(bytes.subarray(0, 1024)).toString('latin1'))
}
