import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { fold } from '../text/fold'
import { STOP_WORDS } from './analysis/analyse'
import { document, searchOver, type TestedSearch } from './testing'
import { RERANKED } from './weights'

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
        // « tre » in the plural is « très », a stop word.
        fc.pre(!STOP_WORDS.has(fold(disguise(chosen))))
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

const documents = Array.from({ length: 30 }, (_, at) =>
  document(String(at), `Un logiciel libre${' libre'.repeat(at)}.`)
)
const thirty = searchOver(documents)

/** Fails unless the answer has documents of the index alone, each once, and those that are not re-ranked by score. */
function expectSoundAnswer(query: string): void {
  const { hits, understanding } = thirty.search(query)
  const ids = hits.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(documents.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
  const scores = hits.slice(RERANKED.depth).map(({ score }) => score)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  for (const { answered, share, score } of hits) {
    expect(answered).toBeGreaterThanOrEqual(1)
    expect(answered).toBeLessThanOrEqual(understanding.words.length)
    expect(share).toBeGreaterThan(0)
    expect(share).toBeLessThanOrEqual(1 + Number.EPSILON * understanding.words.length)
    expect(score).toBeGreaterThan(0)
  }
}

describe('hostile queries', () => {
  it.each([
    ['ten thousand letters', 'a'.repeat(10_000), 0],
    ['ten thousand words', 'logiciel '.repeat(10_000), 30],
    ['groups of digits', '111 '.repeat(2_500), 0],
    ['letters with dots', 'a.'.repeat(5_000), 0],
    ['apostrophes', "l'".repeat(5_000), 0],
    ['regular expression characters', '(.*+?^${}[]|\\)/', 0],
    ['regular expression characters around a word', '(.*libre+?^${}[]|\\)/', 30],
    ['control characters', '\u0000\u0007\u001B[31m\u007F\uFFFF', 0],
    ['emoji', '👩‍👩‍👧‍👦🇫🇷', 0],
    ['right to left', 'البرمجيات الحرة \u202E', 0],
    ['lone surrogates', '\uD800 \uDFFF', 0],
    ['names of object properties', 'constructor __proto__ toString hasOwnProperty', 0],
    ['only stop words', 'le de la des', 0],
    ['nothing', '', 0]
  ])('find what they say and nothing else: %s', (_name, query, count) => {
    expectSoundAnswer(query)
    expect(found(thirty, query)).toHaveLength(count)
  })

  it.each([
    'logiciel '.repeat(10_000),
    'a.b-c_d/'.repeat(2_000),
    '"code source" '.repeat(2_000),
    '-libre '.repeat(2_000)
  ])('ask for a bounded number of words, whatever their length: %.12s…', (query) => {
    const { parsed, words } = thirty.search(query).understanding
    expect(words.length).toBeLessThanOrEqual(32)
    expect(parsed.phrases.length + parsed.excluded.length).toBeLessThanOrEqual(500)
    for (const { expansions } of words) expect(expansions.length).toBeLessThanOrEqual(400)
  })

  test.prop([
    fc.oneof(
      anyText,
      fc
        .tuple(anyText, fc.constantFrom(' libre', ' -libre', ' "logiciel libre"'))
        .map((parts) => parts.join(''))
    )
  ])('never throw, and have a sound answer: any text', expectSoundAnswer)
})
