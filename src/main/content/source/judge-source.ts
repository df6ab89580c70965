import type { Deadline } from './deadline'
import { LateError, SourceError } from './failure'
import { createFetch } from './fetch-metadata'
import { judgeMetadata, type Known, type JudgedVersion } from './judge-metadata'
import { askPastCaches } from './past-caches'
import { refreshMetadata, type Refreshed } from './refresh-metadata'
import type { ContentSource, OpenSource } from './source'
import { readBaseline } from './trust'
import { versionsOf } from './trusted-set'

interface Judged {
  readonly refreshed: Refreshed
  readonly candidate: JudgedVersion
}

/**
 * Returns the newest version that a source offers, its metadata verified against what is known.
 * @throws SourceError; LateError where it is validly signed, and older than what is known
 */
export async function judgeSource(
  { open }: OpenSource,
  kind: ContentSource['kind'],
  known: Known,
  deadline: Deadline
): Promise<Judged> {
  return askPastCaches(kind, async (caches) => {
    const fetch = createFetch(open, deadline, caches)
    try {
      const refreshed = await refreshMetadata(known.before.texts, fetch)
      return { refreshed, candidate: judgeMetadata(refreshed, known) }
    } catch (error) {
      if (!(error instanceof SourceError) || error.code !== 'not-signed') throw error
      // Keys were replaced since: a server that was not told of it still has what the former ones signed.
      const former = await refreshMetadata((await readBaseline(known.baseline)).texts, fetch).catch(
        () => null
      )
      const [theirs, ours] = [former && versionsOf(former.trusted).root, versionsOf(known.before).root]
      throw theirs !== null && theirs < ours ? new LateError(`root ${theirs} after ${ours}`) : error
    }
  })
}
