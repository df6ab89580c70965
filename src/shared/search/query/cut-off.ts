import type { SearchDocument } from '../index/files'
import type { Answer, Hit } from '../types'
import { RELEVANT_SHARE } from '../weights'

/** A hit with its document. */
export interface RelevantPlace {
  readonly document: SearchDocument
  readonly hit: Hit
}

/**
 * Returns the places above the relevance cut-off, best first: without those that hold one common word of several, and
 * without the sections that a title alone brings in where the entry itself is found by it too.
 */
export function relevantPlaces(
  { hits }: Answer,
  byId: ReadonlyMap<string, SearchDocument>
): readonly RelevantPlace[] {
  const least = (hits[0]?.score ?? 0) * RELEVANT_SHARE
  const most = hits.reduce((max, { answered }) => Math.max(max, answered), 0)
  const found = hits.flatMap((hit) => {
    const document = byId.get(hit.id)
    const isRelevant = hit.answered === most || hit.score >= least
    return document !== undefined && isRelevant ? [{ document, hit }] : []
  })
  const entries = new Set(
    found.filter(({ document }) => document.section === null).map(({ document }) => document.entry)
  )
  return found.filter(
    ({ document, hit }) => document.section === null || !hit.isOnlyInTitle || !entries.has(document.entry)
  )
}
