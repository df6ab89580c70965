import { PDFString } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { mendTags } from './mend-tags'
import type { Tag, TagChild } from './tag'
import { draw, tag, words } from './testing/tags'

const run = (mcid: number): Tag => tag('NonStruct', words(mcid))

const mended = (...below: TagChild[]): string => draw(mendTags(tag('Document', ...below)).top)

test('runs of text stand in their paragraph itself', () => {
  expect(mended(tag('P', run(1), tag('NonStruct', run(2)), run(3)))).toBe('Document(P(1 2 3))')
})

test('emphasis inside a paragraph makes no paragraph of its own', () => {
  expect(mended(tag('P', run(1), tag('NonStruct', tag('NonStruct', run(2))), run(3)))).toBe(
    'Document(P(1 2 3))'
  )
})

test('words without a paragraph get one', () => {
  expect(mended(words(1), tag('P', run(2)), run(3))).toBe('Document(P(1) P(2) P(3))')
  expect(mended(tag('NonStruct', tag('NonStruct', run(1)), tag('NonStruct', run(2))))).toBe(
    'Document(P(1) P(2))'
  )
})

test('every item of a list has one body', () => {
  expect(mended(tag('L', tag('LI', run(1), tag('NonStruct', run(2))), tag('LI', run(3))))).toBe(
    'Document(L(LI(LBody(1 2)) LI(LBody(3))))'
  )
})

test('the label of an item stands beside its body', () => {
  expect(mended(tag('L', tag('LI', tag('Lbl', words(0)), run(1), tag('L', tag('LI', run(2))))))).toBe(
    'Document(L(LI(Lbl(0) LBody(1 L(LI(LBody(2)))))))'
  )
})

test('loose words of a table are its caption, and rows stand in the table itself', () => {
  expect(
    mended(tag('Table', run(1), tag('NonStruct', tag('TR', tag('TH', run(2)))), tag('TR', tag('TD', run(3)))))
  ).toBe('Document(Table(Caption(1) TR(TH(2)) TR(TD(3))))')
})

test('a figure around a figure holds it and its caption', () => {
  const inner: Tag = {
    ...tag('Figure', tag('Div', run(1))),
    facts: new Map([['Alt', PDFString.of('A picture')]])
  }
  const { top, unknown } = mendTags(tag('Document', tag('Figure', inner, tag('NonStruct', run(2)))))
  expect(draw(top)).toBe('Document(Div(Figure(1) P(2)))')
  expect(unknown).toEqual([])
})

test('an article is a division like any other, in both generations of Chromium', () => {
  expect(mended(tag('Art', run(1), tag('P', run(2))))).toBe('Document(Div(P(1) P(2)))')
})

test('emphasis as newer versions write it is a span', () => {
  expect(mended(tag('P', run(1), tag('Strong', run(2)), tag('Em', run(3))))).toBe(
    'Document(P(1 Span(2) Span(3)))'
  )
})

test.each([
  ['an element of another version', tag('Marquee', run(1)), /type Marquee/],
  ['a picture without a text', tag('Figure', run(1)), /figure without a text/],
  ['a list with something else in it', tag('L', tag('P', run(1))), /beside its items/]
])('%s is told, not passed over', (_, met, message) => {
  expect(mendTags(tag('Document', met)).unknown.join()).toMatch(message)
})
