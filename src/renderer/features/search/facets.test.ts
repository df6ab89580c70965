import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { entrySummarySchema, type EntryType } from '../../../shared/model/entry'
import { entryTypeLabels } from '../../lib/entry-types'
import { chapterChoices, NO_FILTERS, typeChoices, wantedEntries } from './facets'

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
const counts = new Map([
  ['a', 3],
  ['b', 2],
  ['c', 1]
])
const [, , , deux] = entries
const short = (choices: readonly { readonly label: string; readonly count: number }[]) =>
  choices.map(({ label, count }) => `${label} ${count}`)

describe('the filters of search', () => {
  it('let everything through where none is set', () => {
    expect(wantedEntries(NO_FILTERS, entries)).toBeNull()
  })

  it('let through the entries of a type below a chapter, however deep', () => {
    expect(wantedEntries({ type: 'fiche', chapter: deux?.id ?? null }, entries)).toEqual(new Set(['c']))
    expect(wantedEntries({ type: 'definition', chapter: null }, entries)).toEqual(new Set(['b']))
  })

  it('say how much each choice shows, given the other filter', () => {
    expect(short(typeChoices(counts, entries, NO_FILTERS, entryTypeLabels))).toEqual([
      'Fiche 4',
      'Définition 2'
    ])
    expect(short(chapterChoices(counts, entries, NO_FILTERS))).toEqual(['un 5', 'deux 1'])
    expect(short(chapterChoices(counts, entries, { ...NO_FILTERS, type: 'fiche' }))).toEqual([
      'un 3',
      'deux 1'
    ])
  })

  it('keep the choice that is set, even where it shows nothing', () => {
    const filters = { type: 'definition', chapter: deux?.id ?? null } as const
    expect(short(typeChoices(counts, entries, filters, entryTypeLabels))).toEqual(['Fiche 1', 'Définition 0'])
  })
})
