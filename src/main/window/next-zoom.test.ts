import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { ZOOM_FACTORS } from '../../shared/profile/session'
import { nextZoom } from './next-zoom'

test.prop([fc.constantFrom(...ZOOM_FACTORS.slice(0, -1))])('in then out comes back', (factor) => {
  expect(nextZoom(nextZoom(factor, 'in'), 'out')).toBe(factor)
})

test('both ends hold', () => {
  expect(nextZoom(4, 'in')).toBe(4)
  expect(nextZoom(0.5, 'out')).toBe(0.5)
})

test('a factor between two steps, or with a rounding error, goes to the next step', () => {
  expect(nextZoom(1.05, 'in')).toBe(1.1)
  expect(nextZoom(1.1000000001, 'in')).toBe(1.25)
  expect(nextZoom(1.0999999999, 'out')).toBe(1)
})

test('reset is 100 %', () => {
  expect(nextZoom(2.5, 'reset')).toBe(1)
})
