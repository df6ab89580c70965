import type { SearchDocument } from '../../../shared/search/document'
import type { Answer, Hit } from '../../../shared/search/query'

/** A place that was found, not yet drawn. */
export interface Found {
  readonly document: SearchDocument
  readonly hit: Hit
}

/** A place that holds fewer of the words than another shows where its score is at least this share of the best. */
const LEAST_SHARE = 0.15

/**
 * Returns the places worth showing, best first: without those that hold one common word of several, and without the
 * sections that a title alone brings in where the entry itself is found by it too.
 */
export function relevantPlaces(
  { hits }: Answer,
  byId: ReadonlyMap<string, SearchDocument>
): readonly Found[] {
  const least = (hits[0]?.score ?? 0) * LEAST_SHARE
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
