import { expect, test } from 'vitest'
import { explainMissing } from './missing-characters'

test('nothing is said where paper shows all', () => {
  expect(explainMissing([])).toBeNull()
})

test('each sign is named once, by its numbers too, with its pages', () => {
  const missing = [
    { text: '會', page: 1 },
    { text: 'दे', page: 1 },
    { text: '會', page: 3 }
  ]
  const told = explainMissing(missing)
  expect(told).toContain('2\u00a0signes')
  expect(told).toContain(
    '«\u00a0會\u00a0» (U+6703) pages\u00a01, 3, «\u00a0दे\u00a0» (U+0926 U+0947) page\u00a01.'
  )
})

test('a text in a writing that the machine lacks is told in one sentence', () => {
  const missing = Array.from({ length: 500 }, (_, at) => ({
    text: String.fromCodePoint(0x4e00 + at),
    page: 1
  }))
  expect(explainMissing(missing)).toContain(', 492\u00a0autres.')
  expect(explainMissing(missing)?.length).toBeLessThan(500)
})
