import type { Fetcher } from 'tuf-js'
import { fileError, MissingFileError, SourceError } from './failure'
import { FILE_OF_REPOSITORY, type OpenFile } from './source'
import { noSuchFile, tooLong } from './tuf-errors'
import type { Watch } from './watch'

/** The address that tuf-js is given for any repository: only what follows it matters. */
export const REPOSITORY = 'repository://here/'

/** Fetches metadata from a source for tuf-js. */
export interface SourceFetcher extends Fetcher {
  /** Why the last file could not be had: tuf-js hides it in the words of another error. */
  readonly lastFailure: () => Error | undefined
  /** The timestamp as the source has it, once it was read. */
  readonly timestamp: () => string | undefined
}

/** Returns a fetcher over a source. Files are kept in memory up to the length that tuf-js allows, never on the disk. */
export function createFetcher(open: OpenFile, watch: Watch): SourceFetcher {
  let failed: Error | undefined
  let timestamp: string | undefined
  return {
    timestamp: () => timestamp,
    lastFailure: () => failed,
    downloadBytes: async (url, maxLength) => {
      failed = undefined
      try {
        const bytes = await readBounded(open, fileName(url), maxLength, watch)
        if (url.endsWith('/timestamp.json')) timestamp = bytes.toString('utf8')
        return bytes
      } catch (error) {
        failed = error instanceof Error ? error : new Error(String(error))
        throw failed
      }
    },
    downloadFile: () => Promise.reject(new Error('Packs are copied by copyPack.'))
  }
}

function fileName(url: string): string {
  const name = url.slice(REPOSITORY.length)
  if (!url.startsWith(REPOSITORY) || !FILE_OF_REPOSITORY.test(name)) throw noSuchFile(url)
  return name
}

async function readBounded(open: OpenFile, name: string, limit: number, watch: Watch): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of watch.follow(await watch.wait(open(name, watch.signal)))) {
      length += chunk.length
      if (length > limit) break
      chunks.push(chunk)
    }
  } catch (error) {
    throw error instanceof MissingFileError ? noSuchFile(name) : fileError(error, name)
  }
  if (length > limit) throw tooLong(name)
  const bytes = Buffer.concat(chunks)
  // What a captive portal answers to any address.
  if (/^\s*</.test(bytes.toString('latin1', 0, 64)))
    throw new SourceError('not-a-source', `${name}: a web page`)
  return bytes
}
