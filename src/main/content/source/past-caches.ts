import { SourceError } from './failure'
import type { Caches, ContentSource } from './source'

/** What an answer that a cache on the way kept too long looks like: of yesterday, or that a file is not there yet. */
const OF_CACHES: ReadonlySet<string> = new Set<SourceError['code']>([
  'older',
  'not-signed',
  'damaged',
  'not-a-source',
  'web-page',
  'incomplete'
])

/**
 * Asks a source; a server is asked once more, past the caches on the way, where what they answer cannot be taken.
 * @throws what `ask` throws last
 */
export async function askPastCaches<T>(
  kind: ContentSource['kind'],
  ask: (caches: Caches) => Promise<T>
): Promise<T> {
  try {
    return await ask('allowed')
  } catch (error) {
    if (kind !== 'server' || !(error instanceof SourceError) || !OF_CACHES.has(error.code)) throw error
    return ask('bypassed')
  }
}
