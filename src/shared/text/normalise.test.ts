import { test as property } from '@fast-check/vitest'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { flattenText } from '../notes/flat-text'
import { findQuote } from '../notes/find-quote'
import { keptLineSchema, keptTextSchema } from '../profile/kept-text'
import { searchesSchema } from '../profile/searches'
import { readPaperCode } from '../paper-code/read-paper-code'
import { parseQuery } from '../search/query/parse'
import { fold } from './fold'
import { normaliseData, normaliseText } from './normalise'
import { sameToTheEye, sameToTheReader } from './testing/pasted'

const TEXTS = [
  "L'État a réutilisé l'article L. 323-2",
  'Élève où çà, Noël à 3 500 €',
  'D. 323-2-1 et R*421-1',
  'peut-être'
]
const eye = fc.constantFrom(...TEXTS).chain((text) => fc.tuple(fc.constant(text), sameToTheEye(text)))
const reader = fc.constantFrom(...TEXTS).chain((text) => fc.tuple(fc.constant(text), sameToTheReader(text)))

describe('what looks the same is the same', () => {
  property.prop([eye])('in its normal form', ([text, other]) => {
    expect(normaliseText(other)).toBe(text)
    expect(normaliseData({ [other]: [other, 1, null] })).toEqual({ [text]: [text, 1, null] })
  })

  property.prop([fc.string({ unit: 'binary' })])('and once is enough', (text) => {
    expect(normaliseText(normaliseText(text))).toBe(normaliseText(text))
  })

  property.prop([eye])('in kept files', ([text, other]) => {
    expect(v.parse(keptTextSchema(200), other)).toBe(text)
    expect(v.parse(keptLineSchema(200), other)).toBe(text)
    expect(v.parse(searchesSchema, { kept: true, recent: [other] }).recent).toEqual([text])
  })

  property.prop([eye])('in the text of a page and what was quoted of it', ([text, other]) => {
    const quote = { exact: text, prefix: '', suffix: '', start: 0 }
    const flat = flattenText(other.replaceAll('\u2010', '-').replaceAll('\u2011', '-'))
    expect(flat.text).toBe(text)
    expect(flat.offsets).toHaveLength(text.length + 1)
    expect(findQuote(flat.text, quote, { start: 0, end: text.length })?.kind).toBe('same')
  })
})

describe('what a reader takes for the same is found by the other', () => {
  property.prop([reader])('folded', ([text, other]) => {
    expect(fold(other)).toBe(fold(text))
  })

  property.prop([reader])('in a query', ([text, other]) => {
    const words = (query: string): unknown =>
      parseQuery(query).words.map(({ forms }) => forms.map(({ term }) => term))
    expect(words(other)).toEqual(words(text))
  })

  property.prop([sameToTheReader('7K3M-9QXW-2')])('in the code of a printed page', (typed) => {
    const plain = readPaperCode('7K3M-9QXW-2')
    expect(readPaperCode(typed)).toEqual(plain)
  })
})

test('letters of PDFs are letters, and emoji keep their joiners', () => {
  expect(normaliseText('o\uFB03ce, \uFB01che')).toBe('office, fiche')
  expect(normaliseText('👩\u200D💻 ❤\uFE0F')).toBe('👩\u200D💻 ❤\uFE0F')
})
