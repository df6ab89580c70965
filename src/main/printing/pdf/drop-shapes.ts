import type { PDFRef } from '@cantoo/pdf-lib'
import { ARTIFACT, type Decorated } from './mark-decoration'
import { holdsFigure, type Tag, type TagChild } from './tag'

/** A page whose decoration is marked. */
type DecoratedPage = Pick<Decorated, 'lines' | 'shapes'>

/** Without its empty cells, a row would have the others below the wrong headers. */
const CELLS = new Set(['TD', 'TH'])

/**
 * Returns a structure without what paints shapes alone: borders, grounds and the bullets of lists, which Chromium from
 * 131 on counts among the content of their elements. In the pages they become artifacts (ISO 32000-1, 14.8.2.2);
 * elements that held nothing else go. What a figure is drawn with stays.
 */
export function dropShapes(top: Tag, pages: ReadonlyMap<PDFRef, DecoratedPage>): Tag {
  return { ...top, below: dropFrom(top, pages) }
}

function dropFrom(tag: Tag, pages: ReadonlyMap<PDFRef, DecoratedPage>): readonly TagChild[] {
  if (tag.type === 'Figure' && !holdsFigure(tag)) return tag.below
  return tag.below.flatMap((child): readonly TagChild[] => {
    if (child.kind === 'annotated') return [child]
    if (child.kind === 'tag') {
      const below = dropFrom(child, pages)
      const isEmptied = below.length === 0 && child.below.length > 0
      return isEmptied && !CELLS.has(child.type) ? [] : [{ ...child, below }]
    }
    const page = pages.get(child.page)
    const line = page?.shapes.get(child.mcid)
    if (page === undefined || line === undefined) return [child]
    page.lines[line] = ARTIFACT
    return []
  })
}
