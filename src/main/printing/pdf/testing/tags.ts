import { PDFRef } from '@cantoo/pdf-lib'
import type { Tag, TagChild } from '../tag'

/** The page that all content of these tests is on. */
export const page = PDFRef.of(1)

/** Returns a piece of the content of that page. */
export function words(mcid: number): TagChild {
  return { kind: 'marked', page, mcid }
}

/** Returns an element without attributes. */
export function tag(type: string, ...below: TagChild[]): Tag {
  return { kind: 'tag', type, facts: new Map(), below }
}

/** Returns a structure as types and numbers of content: `L(LI(1))`. */
export function draw(child: TagChild): string {
  if (child.kind !== 'tag') return child.kind === 'marked' ? String(child.mcid) : 'link'
  return `${child.type}(${child.below.map(draw).join(' ')})`
}
