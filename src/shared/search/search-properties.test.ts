import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { document, searchOver, type TestedSearch } from './testing'

const found = (search: TestedSearch, query: string): string[] => search.found(query)
const says = (search: TestedSearch, query: string): boolean =>
  search.search(query).understanding.words.length > 0

const letter = fc.constantFrom(...'abcdefghilmnoprstuvéèêàçœîùâôëï'.split(''))
const word = fc.string({ unit: letter, minLength: 3, maxLength: 12 })
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const anyText = fc.string({ unit: 'grapheme', maxLength: 200 })
const shortText = fc.string({ unit: 'grapheme', maxLength: 60 })

describe('whatever the texts', () => {
  test.prop([fc.array(fc.oneof(sentence, shortText), { minLength: 1, maxLength: 3 })], { numRuns: 50 })(
    'any word of a document finds it',
    (texts) => {
      const index = searchOver(texts.map((text, id) => document(String(id), text)))
      for (const [id, text] of texts.entries()) {
        for (const part of text.split(/\s+/)) {
          if (says(index, part)) expect(found(index, part)).toContain(String(id))
        }
      }
    }
  )

  test.prop([fc.array(word, { minLength: 2, maxLength: 6 }), fc.nat()], { numRuns: 30 })(
    'every beginning of a word of two letters or more finds it',
    (words, at) => {
      const index = searchOver([document('it', words.join(' '))])
      const chosen = words[at % words.length] ?? ''
      for (let length = 2; length <= chosen.length; length += 1) {
        const beginning = chosen.slice(0, length)
        if (says(index, beginning)) expect(found(index, beginning)).toEqual(['it'])
      }
    }
  )

  const disguises: Record<string, (word: string) => string> = {
    'in capitals': (text) => text.toUpperCase(),
    'without accents': (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
    'with an elision': (text) => `l’${text}`,
    'with a typewriter’s elision': (text) => `qu'${text}`,
    'with a plural': (text) => `${text}s`
  }
  for (const [name, disguise] of Object.entries(disguises)) {
    test.prop([word, fc.array(word, { maxLength: 6 })])(
      `a word finds its document also ${name}, and the other way round`,
      (chosen, others) => {
        fc.pre(says(searchOver([document('it', chosen)]), chosen) && !chosen.endsWith('s'))
        expect(
          found(searchOver([document('it', [...others, chosen].join(' '))]), disguise(chosen))
        ).toContain('it')
        expect(
          found(searchOver([document('it', [...others, disguise(chosen)].join(' '))]), chosen)
        ).toContain('it')
      }
    )
  }
})

const small = searchOver([document('it', 'Un logiciel libre.')])

describe('hostile queries', () => {
  it.each([
    ['ten thousand letters', 'a'.repeat(10_000)],
    ['ten thousand words', 'logiciel '.repeat(10_000)],
    ['groups of digits', '111 '.repeat(2_500)],
    ['letters with dots', 'a.'.repeat(5_000)],
    ['apostrophes', "l'".repeat(5_000)],
    ['regular expression characters', '(.*+?^${}[]|\\)/'],
    ['control characters', '\u0000\u0007\u001B[31m\u007F\uFFFF'],
    ['emoji', '👩‍👩‍👧‍👦🇫🇷'],
    ['right to left', 'البرمجيات الحرة \u202E'],
    ['lone surrogates', '\uD800 \uDFFF'],
    ['names of object properties', 'constructor __proto__ toString hasOwnProperty'],
    ['only stop words', 'le de la des'],
    ['nothing', '']
  ])('are answered: %s', (_name, query) => {
    expect(Array.isArray(found(small, query))).toBe(true)
  })

  it.each([
    'logiciel '.repeat(10_000),
    'a.b-c_d/'.repeat(2_000),
    '"code source" '.repeat(2_000),
    '-libre '.repeat(2_000)
  ])('ask for a bounded number of words, whatever their length: %.12s…', (query) => {
    const { parsed, words } = small.search(query).understanding
    expect(words.length).toBeLessThanOrEqual(32)
    expect(parsed.phrases.length + parsed.excluded.length).toBeLessThanOrEqual(500)
    for (const { expansions } of words) expect(expansions.length).toBeLessThanOrEqual(400)
  })

  test.prop([anyText])('are answered: any text', (query) => {
    expect(Array.isArray(found(small, query))).toBe(true)
  })
})
