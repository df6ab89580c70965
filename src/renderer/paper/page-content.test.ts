import { expect, test } from 'vitest'
import { anchorsOnPages } from './page-content'

const begins = (
  anchor: string,
  page: number,
  top = true
): { anchor: string; page: number; top: boolean } => ({
  anchor,
  page,
  top
})

test('a page tells what goes on from the page before from what begins on it', () => {
  const beginnings = [begins('a', 1), begins('b', 2, false), begins('c', 4)]
  expect(anchorsOnPages(4, beginnings)).toEqual([
    { continued: null, begun: ['a'] },
    { continued: 'a', begun: ['b'] },
    { continued: 'b', begun: [] },
    { continued: null, begun: ['c'] }
  ])
})

test('a page before everything names nothing', () => {
  expect(anchorsOnPages(2, [begins('a', 2)])).toEqual([
    { continued: null, begun: [] },
    { continued: null, begun: ['a'] }
  ])
})
