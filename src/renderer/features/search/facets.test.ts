import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { entrySummarySchema } from '../../../shared/content/entry'
import type { EntryType } from '../../../shared/content/kinds'
import { chapterChoices, createFacets, type Filters, NO_FILTERS, typeChoices } from './facets'

const entry = (id: string, type: EntryType, parent: string | null) =>
  v.parse(entrySummarySchema, {
    id,
    type,
    title: id,
    summary: '',
    parent,
    reviewedOn: '2026-11-01',
    sections: []
  })
const entries = [
  entry('un', 'chapitre', null),
  entry('a', 'fiche', 'un'),
  entry('b', 'definition', 'a'),
  entry('deux', 'chapitre', null),
  entry('c', 'fiche', 'deux')
]
const facets = createFacets(entries)
const tops = entries.filter(({ parent }) => parent === null)
const found = ['a', 'a', 'a', 'b', 'b', 'c']
const [, , , deux] = entries
const admitted = (filters: Filters) =>
  entries.map(({ id }) => id as string).filter((id) => facets.admits(id, filters))
const short = (choices: readonly { readonly label: string; readonly count: number }[]) =>
  choices.map(({ label, count }) => `${label} ${count}`)
const types = (filters: Filters) => short(typeChoices(facets.count(found, filters), filters))
const chapters = (filters: Filters) => short(chapterChoices(facets.count(found, filters), filters, tops))

describe('the filters of search', () => {
  it('let every entry through where none is set, and nothing that is no entry', () => {
    expect(admitted(NO_FILTERS)).toEqual(['un', 'a', 'b', 'deux', 'c'])
    expect(facets.admits('z', NO_FILTERS)).toBe(false)
  })

  it('let through the entries of a type below a chapter, however deep', () => {
    expect(admitted({ type: 'fiche', chapter: deux?.id ?? null })).toEqual(['c'])
    expect(admitted({ type: 'definition', chapter: null })).toEqual(['b'])
  })

  it('say how much each choice shows, given the other filter', () => {
    expect(types(NO_FILTERS)).toEqual(['Fiche 4', 'Définition 2'])
    expect(chapters(NO_FILTERS)).toEqual(['un 5', 'deux 1'])
    expect(chapters({ ...NO_FILTERS, type: 'fiche' })).toEqual(['un 3', 'deux 1'])
  })

  it('keep the choice that is set, even where it shows nothing', () => {
    expect(types({ type: 'definition', chapter: deux?.id ?? null })).toEqual(['Fiche 1', 'Définition 0'])
  })
})
