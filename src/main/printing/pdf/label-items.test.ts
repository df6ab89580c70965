import { expect, test } from 'vitest'
import { labelItems } from './label-items'
import type { Tag } from './tag'
import { draw, page, tag, words } from './testing/tags'

const item = (mcid: number): Tag => tag('LI', tag('LBody', words(mcid)))
/** Labels a list of two items, with decoration before the given pieces of content. */
function labelled(...before: number[]): { tags: string; lines: readonly string[] } {
  const lines = before.map(() => '/Artifact BMC')
  const wordsBefore = new Map(before.map((mcid, line) => [mcid, line]))
  const top = labelItems(
    tag('Document', tag('L', item(3), item(4))),
    new Map([[page, { lines, wordsBefore }]])
  )
  return { tags: draw(top), lines }
}

test('numbers before all items of a list become their labels', () => {
  expect(labelled(3, 4)).toEqual({
    tags: 'Document(L(LI(Lbl(5) LBody(3)) LI(Lbl(6) LBody(4))))',
    lines: ['/Lbl <</MCID 5 >>BDC', '/Lbl <</MCID 6 >>BDC']
  })
})

test('what separates items is no number', () => {
  expect(labelled(4)).toEqual({
    tags: 'Document(L(LI(LBody(3)) LI(LBody(4))))',
    lines: ['/Artifact BMC']
  })
})
