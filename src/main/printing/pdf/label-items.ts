import type { PDFRef } from '@cantoo/pdf-lib'
import type { Decorated } from './mark-decoration'
import type { Marked, Tag, TagChild } from './tag'

/** A page whose decoration is marked. */
type DecoratedPage = Pick<Decorated, 'lines' | 'wordsBefore'>

/**
 * Returns a structure in which the numbers of lists are labels. Chromium paints them right before their items and leaves
 * them out of its structure: a list is numbered where words stand before each of its items. Their marks in the pages are
 * changed from decoration to content.
 */
export function labelItems(top: Tag, pages: ReadonlyMap<PDFRef, DecoratedPage>): Tag {
  /** The next free number of marked content, by page. */
  const free = new Map<PDFRef, number>()
  count(top, free)

  function visit(tag: Tag): Tag {
    const numbers = tag.type === 'L' ? numbersOf(tag) : null
    const below = tag.below.map((child, index): TagChild => {
      if (child.kind !== 'tag') return child
      const item = visit(child)
      const number = numbers?.[index]
      return number === undefined ? item : { ...item, below: [label(number), ...item.below] }
    })
    return { ...tag, below }
  }

  function numbersOf(list: Tag): readonly Marked[] | null {
    const numbers = list.below.flatMap((item) => {
      const first = item.kind === 'tag' && item.type === 'LI' ? firstWords(item) : null
      return first !== null && pages.get(first.page)?.wordsBefore.has(first.mcid) === true ? [first] : []
    })
    return numbers.length === list.below.length ? numbers : null
  }

  /** @param before the words that the label stands before */
  function label(before: Marked): Tag {
    const { page } = before
    const mcid = free.get(page) ?? 0
    free.set(page, mcid + 1)
    const decorated = pages.get(page)
    const line = decorated?.wordsBefore.get(before.mcid)
    if (decorated !== undefined && line !== undefined) decorated.lines[line] = `/Lbl <</MCID ${mcid} >>BDC`
    return { kind: 'tag', type: 'Lbl', facts: new Map(), below: [{ kind: 'marked', page, mcid }] }
  }
  return visit(top)
}

function count(tag: Tag, free: Map<PDFRef, number>): void {
  for (const child of tag.below) {
    if (child.kind === 'tag') count(child, free)
    else if (child.kind === 'marked')
      free.set(child.page, Math.max(free.get(child.page) ?? 0, child.mcid + 1))
  }
}

function firstWords(tag: Tag): Marked | null {
  for (const child of tag.below) {
    if (child.kind === 'annotated') continue
    const found = child.kind === 'marked' ? child : firstWords(child)
    if (found !== null) return found
  }
  return null
}
