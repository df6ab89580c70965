import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foreignIn, splitForeign, type ForeignWords } from './foreign-words'

const foreign: readonly ForeignWords[] = [
  { words: 'merge', language: 'en' },
  { words: 'merge request', language: 'en' },
  { words: 'lex', language: 'la' }
]

test('a text is cut where its language changes, the longest words first', () => {
  expect(splitForeign('Une merge request, puis Lex.', foreign)).toEqual([
    { words: 'Une ', language: null },
    { words: 'merge request', language: 'en' },
    { words: ', puis ', language: null },
    { words: 'Lex', language: 'la' },
    { words: '.', language: null }
  ])
})

test('a part of a word is no foreign word', () => {
  expect(splitForeign('émerger, lexique', foreign)).toEqual([{ words: 'émerger, lexique', language: null }])
  expect(foreignIn('émerger, lexique', foreign)).toEqual([])
  expect(foreignIn('le merge', foreign).map(({ words }) => words)).toEqual(['merge'])
})

test('no character is lost or added, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('merge', ' request', 'lex', ' ', 'é', 'İ', '😀')), (pieces) => {
      const text = pieces.join('')
      expect(
        splitForeign(text, foreign)
          .map(({ words }) => words)
          .join('')
      ).toBe(text)
    })
  )
})
