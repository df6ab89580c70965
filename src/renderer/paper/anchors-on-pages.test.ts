import { expect, test } from 'vitest'
import { anchorsOnPages } from './anchors-on-pages'

const begins = (
  anchor: string,
  page: number,
  top = true
): { anchor: string; page: number; top: boolean } => ({
  anchor,
  page,
  top
})

test('a page names what begins on it, and what goes on from the page before', () => {
  const beginnings = [begins('a', 1), begins('b', 2, false), begins('c', 4)]
  expect(anchorsOnPages(4, beginnings)).toEqual([['a'], ['a', 'b'], ['b'], ['c']])
})

test('a page before everything names nothing', () => {
  expect(anchorsOnPages(2, [begins('a', 2)])).toEqual([[], ['a']])
})
