import { expect, test } from 'vitest'
import { NOTE_LIMITS } from '../profile/note'
import { makeQuote } from './make-quote'

test('a quote has no spaces at its ends, and holds what stands around it', () => {
  const text = 'Il faut publier les codes, dit la loi.'
  expect(makeQuote(text, { start: 7, end: 16 })).toEqual({
    exact: 'publier',
    prefix: 'Il faut ',
    suffix: ' les codes, dit la loi.',
    start: 8
  })
})

test('spaces alone are no quote', () => {
  expect(makeQuote('un  deux', { start: 2, end: 4 })).toBeNull()
})

test('what hides a text is no quote', () => {
  expect(makeQuote('un \u202Edeux', { start: 0, end: 8 })).toBeNull()
})

test('a long quote is cut between characters', () => {
  const text = `${'a'.repeat(NOTE_LIMITS.quote - 1)}😀 fin`
  expect(makeQuote(text, { start: 0, end: text.length })?.exact).toBe('a'.repeat(NOTE_LIMITS.quote - 1))
})
