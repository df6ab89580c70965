import { expect, test } from 'vitest'
import { largestSize, SMALLEST } from './type-size'

test('a short text has the largest letters', () => {
  expect(largestSize(100, 1000)).toBe(11)
})

test('letters grow no further than the room allows', () => {
  expect(largestSize(1500, 1000)).toBe(10.5)
  expect(largestSize(1640, 1000)).toBe(10)
})

test('a text that fills its pages keeps the smallest letters', () => {
  expect(largestSize(1960, 1000)).toBe(SMALLEST)
})

test('what fits one page stays on it', () => {
  expect(largestSize(980, 1000)).toBe(SMALLEST)
  expect(largestSize(750, 1000)).toBe(10.5)
})
