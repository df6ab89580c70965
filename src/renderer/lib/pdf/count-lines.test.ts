import { expect, test } from 'vitest'
import { countLines, type TextPiece } from './count-lines'

const MIDDLE = 297
const piece = (left: number, right: number, baseline: number): TextPiece => ({ left, right, baseline })

test('pieces side by side are one line, a raised number with them', () => {
  const line = [piece(45, 200, 700), piece(200, 290, 700), piece(290, 296, 702.5), piece(298, 500, 700)]
  expect(countLines(line, MIDDLE)).toBe(1)
  expect(countLines([...line, piece(45, 400, 688)], MIDDLE)).toBe(2)
})

test('two columns are two lines wherever both have text', () => {
  const columns = [piece(45, 280, 700), piece(308, 540, 700), piece(45, 270, 688), piece(308, 550, 688)]
  expect(countLines(columns, MIDDLE)).toBe(4)
  expect(countLines([...columns, piece(45, 287, 676)], MIDDLE)).toBe(5)
})

test('columns whose lines do not stand at one height are counted each', () => {
  const columns = [piece(45, 280, 700), piece(308, 540, 694), piece(45, 270, 688), piece(308, 550, 682)]
  expect(countLines(columns, MIDDLE)).toBe(4)
})

test('a line over both columns is one', () => {
  expect(countLines([piece(45, 120, 700), piece(150, 500, 700)], MIDDLE)).toBe(1)
})
