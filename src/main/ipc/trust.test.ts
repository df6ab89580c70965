import { expect, test } from 'vitest'
import { isTrusted } from './trust'

const own = 'app://handbook'

test('our own main frame is trusted', () => {
  expect(isTrusted({ origin: own, parent: null }, own)).toBe(true)
})

test.each([
  ['a missing frame', null],
  ['no frame at all', undefined],
  ['a frame inside our page', { origin: own, parent: {} }],
  ['another host', { origin: 'app://other', parent: null }],
  ['an opaque origin', { origin: 'null', parent: null }],
  ['a file', { origin: 'file://', parent: null }],
  ['a name that begins like ours', { origin: 'app://handbook.example', parent: null }]
])('%s is not', (_, frame) => {
  expect(isTrusted(frame, own)).toBe(false)
})
