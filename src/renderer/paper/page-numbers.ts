import type { Beginning } from '../../shared/print/page-contract'
import type { PrintedDocument } from './printed-document'
import { printedPlacesOf } from './printed-places'

/**
 * Returns numbers of the likely length: text that tells no page yet would fill fewer lines, hence other pages, and all
 * would have to be printed once more.
 */
export function likelyPages(paper: PrintedDocument): ReadonlyMap<string, number> {
  if (!paper.bound) return new Map()
  const page = paper.parts.length < 100 ? 88 : 888
  return pagesOf(
    printedPlacesOf(paper).map(({ anchor }) => ({ anchor, page, top: false })),
    paper
  )
}

/** By anchor, and by entry for what refers to one. */
export function pagesOf(
  beginnings: readonly Beginning[],
  paper: PrintedDocument
): ReadonlyMap<string, number> {
  const byAnchor = new Map(beginnings.map(({ anchor, page }) => [anchor, page]))
  if (!paper.bound) return byAnchor
  for (const { anchor, place } of paper.parts) {
    const page = byAnchor.get(anchor)
    if (page !== undefined && !byAnchor.has(place.entry)) byAnchor.set(place.entry, page)
  }
  return byAnchor
}
