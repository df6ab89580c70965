import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { buildIndex } from './build'
import { indexFileSchema, type Indexable } from './document'
import { loadIndex, type SearchIndex } from './load'
import { ask } from './query'

/** Through JSON and the schema, as the application reads it. */
function indexOf(documents: readonly Indexable[]): SearchIndex {
  return loadIndex(v.parse(indexFileSchema, JSON.parse(JSON.stringify(buildIndex(documents)))))
}
const found = (index: SearchIndex, query: string): string[] => ask(index, query).hits.map(({ id }) => id)
const document = (id: string, text: string, more: Partial<Indexable> = {}): Indexable => ({
  id,
  title: '',
  heading: '',
  keywords: '',
  text,
  ...more
})

const handbook = indexOf([
  document('libre', 'Chacun peut l’utiliser, l’étudier et le partager.', { title: 'Logiciels libres' }),
  document('achat', 'Un marché public de services.', { title: 'Acheter', heading: 'Les marchés publics' }),
  document('donnees', 'Les données publiques sont au cœur de l’action de l’administration.'),
  document('securite', 'La sécurité se mesure ; elle ne se décrète pas.', { keywords: 'SSI, vulnérabilité' }),
  document('droit', 'Article L. 323-2 du code des relations entre le public et l’administration.')
])

describe('search', () => {
  it.each([
    ['donnees', 'donnees'],
    ['coeur', 'donnees'],
    ['logiciel libre', 'libre'],
    ['marche public', 'achat'],
    ["l'administration", 'donnees'],
    ['securite', 'securite'],
    ['vulnerabilites', 'securite'],
    ['l323-2', 'droit']
  ])('for « %s » gives « %s » first', (query, id) => {
    expect(found(handbook, query)[0]).toBe(id)
  })

  it.each([
    ['logiceil', 'libre'],
    ['securrité', 'securite'],
    ['achteer', 'achat'],
    ['liber', 'libre'],
    ['vulnerabilte', 'securite']
  ])('understands the slip in « %s »', (query, id) => {
    expect(found(handbook, query)[0]).toBe(id)
  })

  it('corrects neither short words, beyond two swapped letters, nor numbers', () => {
    expect(found(handbook, 'livre lol 324')).toEqual([])
  })

  it('looks for an article of law rather than for its digits', () => {
    const index = indexOf([
      document('list', '1. Un 2. Deux 2. Deux'),
      document('law', 'Article L. 323-2 du code')
    ])
    expect(found(index, 'L323-2')).toEqual(['law'])
  })

  it('finds nothing near for a word that the texts know', () => {
    expect(
      ask(handbook, 'cœur').words.flatMap(({ expansions }) => expansions.map(({ reason }) => reason))
    ).toEqual(['same'])
  })

  it('ranks the title before the body', () => {
    const index = indexOf([document('body', 'logiciel'), document('title', '', { title: 'Logiciel' })])
    expect(found(index, 'logiciel')).toEqual(['title', 'body'])
  })

  it('ranks a document with all the words before one with many of one word', () => {
    const index = indexOf([
      document('one', 'libre libre libre libre'),
      document('all', 'logiciel libre et autre chose')
    ])
    expect(found(index, 'logiciel libre')[0]).toBe('all')
  })

  it('gives the same files for the same documents', () => {
    const documents = [document('a', 'Un texte'), document('b', 'Deux textes')]
    expect(JSON.stringify(buildIndex(documents))).toBe(JSON.stringify(buildIndex(documents)))
  })
})

const letter = fc.constantFrom(...'abcdefghilmnoprstuvéèêàçœîùâôëï'.split(''))
const word = fc.string({ unit: letter, minLength: 3, maxLength: 12 })
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const anyText = fc.string({ unit: 'grapheme', maxLength: 200 })
const shortText = fc.string({ unit: 'grapheme', maxLength: 60 })

describe('whatever the texts', () => {
  test.prop([fc.array(fc.oneof(sentence, shortText), { minLength: 1, maxLength: 3 })], { numRuns: 50 })(
    'any word of a document finds it',
    (texts) => {
      const index = indexOf(texts.map((text, id) => document(String(id), text)))
      for (const [id, text] of texts.entries()) {
        for (const part of text.split(/\s+/)) {
          if (ask(index, part).words.length > 0) expect(found(index, part)).toContain(String(id))
        }
      }
    }
  )

  test.prop([fc.array(word, { minLength: 2, maxLength: 6 }), fc.nat()])(
    'every beginning of a word of two letters or more finds it',
    (words, at) => {
      const index = indexOf([document('it', words.join(' '))])
      const chosen = words[at % words.length] ?? ''
      for (let length = 2; length <= chosen.length; length += 1) {
        const beginning = chosen.slice(0, length)
        if (ask(index, beginning).words.length > 0) expect(found(index, beginning)).toEqual(['it'])
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
        fc.pre(ask(indexOf([document('it', chosen)]), chosen).words.length > 0 && !chosen.endsWith('s'))
        expect(found(indexOf([document('it', [...others, chosen].join(' '))]), disguise(chosen))).toContain(
          'it'
        )
        expect(found(indexOf([document('it', [...others, disguise(chosen)].join(' '))]), chosen)).toContain(
          'it'
        )
      }
    )
  }
})

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
    ['only empty words', 'le de la des'],
    ['nothing', '']
  ])('are answered: %s', (_name, query) => {
    expect(Array.isArray(found(handbook, query))).toBe(true)
  })

  test.prop([anyText])('are answered: any text', (query) => {
    expect(Array.isArray(found(handbook, query))).toBe(true)
  })
})
