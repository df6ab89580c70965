import { PDFString } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { dropShapes } from './drop-shapes'
import type { Tag, TagChild } from './tag'
import { draw, page, tag, words } from './testing/tags'

/** Drops shapes, given by their numbers, from a document; returns its structure and the lines that open its marks. */
function dropped(
  shapes: readonly number[],
  ...below: TagChild[]
): { tags: string; lines: readonly string[] } {
  const lines = ['/P <</MCID 0 >>BDC', '/P <</MCID 1 >>BDC', '/P <</MCID 2 >>BDC']
  const top = dropShapes(
    tag('Document', ...below),
    new Map([[page, { lines, shapes: new Map(shapes.map((mcid) => [mcid, mcid])) }]])
  )
  return { tags: draw(top), lines }
}

test('a border is decoration, and no content of the element that it surrounds', () => {
  expect(dropped([0], tag('L', words(0), tag('LI', words(1))))).toEqual({
    tags: 'Document(L(LI(1)))',
    lines: ['/Artifact BMC', '/P <</MCID 1 >>BDC', '/P <</MCID 2 >>BDC']
  })
})

test('an element that holds shapes alone goes, a bullet with its label', () => {
  expect(dropped([0], tag('L', tag('LI', tag('Lbl', words(0)), words(1)))).tags).toBe('Document(L(LI(1)))')
  expect(dropped([0, 1], tag('NonStruct', tag('P', words(0)), words(1)), tag('P', words(2))).tags).toBe(
    'Document(P(2))'
  )
})

test('an empty cell stays, for the others of its row stand below their headers', () => {
  expect(dropped([0], tag('TR', tag('TD', words(0)), tag('TD', words(1)))).tags).toBe(
    'Document(TR(TD() TD(1)))'
  )
})

test('a figure keeps what it is drawn with, and its frame does not', () => {
  const figure: Tag = { ...tag('Figure', words(1)), facts: new Map([['Alt', PDFString.of('A picture')]]) }
  const { tags, lines } = dropped([0, 1], tag('Figure', words(0), figure))
  expect(tags).toBe('Document(Figure(Figure(1)))')
  expect(lines.slice(0, 2)).toEqual(['/Artifact BMC', '/P <</MCID 1 >>BDC'])
})
