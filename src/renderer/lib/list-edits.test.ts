import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { moved } from './list-edits'

test.prop([fc.uniqueArray(fc.nat(), { minLength: 1 }), fc.nat(), fc.nat()])(
  'an item that moves is where it was put, and the others keep their order',
  (list, a, b) => {
    const [from, to] = [a % list.length, b % list.length]
    const after = moved(list, from, to)
    expect(after[to]).toBe(list[from])
    expect(after.filter((item) => item !== list[from])).toEqual(list.filter((item) => item !== list[from]))
  }
)

test('a move out of the list is none', () => {
  expect(moved([1, 2], 0, -1)).toEqual([1, 2])
  expect(moved([1, 2], 1, 2)).toEqual([1, 2])
  expect(moved([1, 2], 5, 0)).toEqual([1, 2])
})
