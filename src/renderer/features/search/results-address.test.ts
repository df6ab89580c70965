import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { ENTRY_TYPES } from '../../../shared/content/kinds'
import { entryIdSchema } from '../../../shared/content/ids'
import { readResultsAddress, resultsAddress } from './results-address'

const chapter = v.parse(entryIdSchema, 'chap-achat')

describe('the address of the results page', () => {
  test.prop([
    fc.string({ unit: 'grapheme' }),
    fc.option(fc.constantFrom(...ENTRY_TYPES)),
    fc.option(fc.constant(chapter)),
    fc.integer({ min: 40, max: 999_999 })
  ])('says the whole search', (query, type, inChapter, count) => {
    const search = { query, filters: { type, chapter: inChapter }, count }
    expect(readResultsAddress(resultsAddress(search).query)).toEqual(search)
  })

  it('asks for what is usual where it says something else', () => {
    const usual = { query: '', filters: { type: null, chapter: null }, count: 40 }
    expect(readResultsAddress({})).toEqual(usual)
    expect(readResultsAddress({ q: ['a', 'b'], type: 'roman', chapitre: '../x', nombre: '-3' })).toEqual(
      usual
    )
  })
})
