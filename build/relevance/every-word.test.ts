import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { findWords } from '../../src/shared/text/words'
import { loadFrench } from '../content/language/dictionary'
import { openSearchedHandbook } from './searched-handbook'

const { search, passages } = await openSearchedHandbook()
const french = await loadFrench()

/** The words of the handbook's own texts, by the places that hold them. */
const places = new Map<string, Set<string>>()
for (const [id, { title, heading, text }] of passages) {
  for (const field of [title, heading, text]) {
    for (const { start, end } of findWords(field)) {
      const word = field.slice(start, end)
      places.set(word, (places.get(word) ?? new Set()).add(id))
    }
  }
}
// A space ends a word: what begins with it is not asked for.
const found = (query: string): readonly string[] =>
  search(`${query} `)
    .hits.map(({ id }) => id)
    .sort()
const says = (query: string): boolean => search(`${query} `).understanding.words.length > 0

const words = [...places.keys()].filter(says)
const simple = words.filter((word) => /^\p{L}{3,}$/u.test(word))
const withPlural = simple.filter((word) => french.has(word) && french.has(`${word}s`) && !/[sxz]$/.test(word))
const withVowel = simple.filter((word) => /^[aeiouyéèêh]/iu.test(word))

/** Ways to write a word, and the words of the handbook that can be written so. */
const WAYS: readonly (readonly [name: string, words: readonly string[], write: (word: string) => string])[] =
  [
    ['in capitals', words, (word) => word.toUpperCase()],
    ['in lower case', words, (word) => word.toLowerCase()],
    ['without accents', words, (word) => word.normalize('NFD').replace(/\p{M}/gu, '')],
    ['without ligatures', words, (word) => word.replace(/œ/g, 'oe').replace(/æ/g, 'ae')],
    ['with a typewriter’s apostrophe', words, (word) => word.replaceAll('’', '\u0027')],
    ['behind an article', withVowel, (word) => `l’${word}`],
    ['behind a conjunction', withVowel, (word) => `qu\u0027${word}`],
    ['in the plural', withPlural, (word) => `${word}s`]
  ]

describe('every word of this handbook', () => {
  test.prop([fc.constantFrom(...words)], { numRuns: 1000 })('finds the places that hold it', (word) => {
    expect(found(word)).toEqual(expect.arrayContaining([...(places.get(word) ?? [])]))
  })

  for (const [name, written, write] of WAYS) {
    test.prop([fc.constantFrom(...written)], { numRuns: 500 })(
      `finds the same places when written ${name}`,
      (word) => {
        fc.pre(says(write(word)))
        expect(found(write(word))).toEqual(found(word))
      }
    )
  }
})
