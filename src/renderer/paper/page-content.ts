import type { Beginning } from '../../shared/print/page-contract'
import { printedPlacesOf } from './printed-places'
import type { PrintedDocument, PrintedPart } from './printed-document'

/** What stands on a page. */
export interface PageContent {
  /** The title of what goes on from the page before, where that is what the page begins with. */
  readonly continued: string | null
  /** Entries and sections, in their order. */
  readonly parts: readonly PrintedPart[]
}

/** Returns what stands on each page of a document. */
export function contentOfPages(
  paper: PrintedDocument,
  pages: number,
  beginnings: readonly Beginning[]
): readonly PageContent[] {
  const titles = new Map(printedPlacesOf(paper).map(({ anchor, title }) => [anchor, title]))
  const parts = new Map(paper.parts.map((part) => [part.anchor, part]))
  return anchorsOnPages(pages, beginnings).map(({ continued, begun }) => ({
    continued: continued === null ? null : (titles.get(continued) ?? null),
    parts: [...(continued === null ? [] : [continued]), ...begun].flatMap((anchor) => parts.get(anchor) ?? [])
  }))
}

interface Anchors {
  readonly continued: string | null
  readonly begun: readonly string[]
}

/**
 * Returns the anchors of what stands on each page: what goes on from the page before, and what begins there.
 * @param pages how many there are
 * @param beginnings in the order of the pages
 */
export function anchorsOnPages(pages: number, beginnings: readonly Beginning[]): readonly Anchors[] {
  return Array.from({ length: pages }, (_, index) => {
    const page = index + 1
    const begun = beginnings.filter((beginning) => beginning.page === page)
    const before = beginnings.findLast((beginning) => beginning.page < page)
    const continued = before !== undefined && begun[0]?.top !== true ? before.anchor : null
    return { continued, begun: begun.map(({ anchor }) => anchor) }
  })
}
