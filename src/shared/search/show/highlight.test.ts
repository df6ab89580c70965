import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { analyse, termsOf } from '../analysis/analyse'
import { cutAtRanges, matchRanges } from './highlight'

const marked = (text: string, query: string): string[] =>
  matchRanges(text, query).map(({ start, end }) => text.slice(start, end))

const anyText = fc.string({ unit: 'grapheme', maxLength: 200 })

describe('matchRanges', () => {
  it('marks the word as the text writes it, without its elision', () => {
    expect(marked('Les Données de l’administration.', 'donnee administrations')).toEqual([
      'Données',
      'administration'
    ])
  })

  it('marks words that begin with the last word of the query, and only with the last', () => {
    expect(marked('sécurité, logicielle', 'secu')).toEqual(['sécurité'])
    expect(marked('sécurité, logicielle', 'secu logi')).toEqual(['logicielle'])
    expect(marked('sécurité, logicielle', 'secu ')).toEqual([])
  })

  it('marks only the part of a compound that was asked for', () => {
    expect(marked('en open-source', 'source')).toEqual(['source'])
    expect(marked('en open-source', 'opensource')).toEqual(['open-source'])
  })

  it('marks a legal article whole', () => {
    expect(marked('Voir l’article L. 323-2 du code.', 'l323-2')).toEqual(['L. 323-2'])
  })

  it('marks nothing for a query of stop words', () => {
    expect(marked('le la les', 'le la les')).toEqual([])
  })

  test.prop([anyText, anyText])(
    'gives ranges that are sorted, disjoint and inside the text',
    (text, query) => {
      let at = 0
      for (const { start, end } of matchRanges(text, query)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(end).toBeGreaterThan(start)
        at = end
      }
      expect(at).toBeLessThanOrEqual(text.length)
    }
  )

  it('marks an expression between quotation marks, and not its words elsewhere', () => {
    expect(marked('Le code, la source, le code source.', '"code source"')).toEqual(['code source'])
    expect(marked('Le code, la source, le code source.', '"code source" code')).toEqual([
      'code',
      'code source'
    ])
  })

  it('does not mark what must not be there', () => {
    expect(marked('Le code et la source.', 'code -source')).toEqual(['code'])
  })

  test.prop([anyText, fc.string({ unit: 'grapheme', maxLength: 20 })])(
    'marks nothing but what matches',
    (text, word) => {
      const known = new Set(termsOf(word))
      for (const { start, end } of matchRanges(text, `${word} `)) {
        expect(termsOf(text.slice(start, end)).some((term) => known.has(term))).toBe(true)
      }
    }
  )
})

test.prop([
  fc.array(fc.constantFrom('libre', 'Libres', 'l’État', 'code-source', 'cœur', 'COEUR', 'et', 'S.I.L.L.'), {
    maxLength: 12
  }),
  fc.constantFrom('libre', 'etat', 'source', 'coeur', 'sill')
])('marks every word that matches', (words, query) => {
  const text = words.join(' ')
  const ranges = matchRanges(text, `${query} `)
  const known = new Set(termsOf(query))
  const matching = analyse(text).flatMap(({ forms }) => forms.filter(({ term }) => known.has(term)))
  for (const { start, end } of matching) {
    expect(ranges.some((range) => range.start <= start && end <= range.end)).toBe(true)
  }
})

describe('cutAtRanges', () => {
  test.prop([anyText, anyText])('gives pieces that put together are the text', (text, query) => {
    const pieces = cutAtRanges(text, matchRanges(text, query))
    expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    expect(pieces.every((piece) => piece.text !== '')).toBe(true)
  })

  it('needs no escaping: markup in a text stays text', () => {
    expect(cutAtRanges('<b>libre</b>', matchRanges('<b>libre</b>', 'libre'))).toEqual([
      { text: '<b>', marked: false },
      { text: 'libre', marked: true },
      { text: '</b>', marked: false }
    ])
  })
})
