import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { entrySummarySchema } from '../../../shared/content/entry'
import { entryIdSchema, placeSchema } from '../../../shared/content/ids'
import { highlightQueryFor, joinGroups, reuseShown, showGroups } from './groups'
import type { PlaceGroup } from './types'

const entry = (id: string, parent: string | null) =>
  v.parse(entrySummarySchema, {
    id,
    type: 'fiche',
    title: id.toUpperCase(),
    summary: '',
    parent,
    reviewedOn: '2026-11-01',
    sections: []
  })
const found = (id: string, section: string | null = null) => ({
  place: v.parse(placeSchema, { entry: id, section }),
  title: [],
  heading: [],
  snippet: [],
  reasons: []
})
const group = (id: string, ...sections: (string | null)[]): PlaceGroup => ({
  entry: v.parse(entryIdSchema, id),
  places: sections.map((section) => found(id, section))
})
const entries = new Map([entry('a', null), entry('b', 'a'), entry('c', 'b')].map((one) => [one.id, one]))

describe('groups as they are shown', () => {
  it('tell the path to their entry from the outside in', () => {
    expect(showGroups([group('c', null)], entries)[0]?.path).toEqual(['A', 'B'])
  })

  it('leave out what the contents do not know', () => {
    expect(showGroups([group('z', null), group('a', null)], entries).map((one) => one.entry.id)).toEqual([
      'a'
    ])
  })
})

describe('the groups of two ranges', () => {
  it('make a cut group whole again', () => {
    expect(joinGroups([group('a', null), group('b', 's1')], [group('b', 's2'), group('c', null)])).toEqual([
      group('a', null),
      group('b', 's1', 's2'),
      group('c', null)
    ])
  })

  it('follow each other otherwise', () => {
    expect(joinGroups([], [group('a', null)])).toEqual([group('a', null)])
    expect(joinGroups([group('a', null)], [group('b', null)])).toEqual([group('a', null), group('b', null)])
    expect(joinGroups([group('a', null)], [])).toEqual([group('a', null)])
  })
})

it('a place that is shown alike already is the same object', () => {
  const [shown, next] = [group('a', null, 's'), group('a', 's', 't')]
  const [reused] = reuseShown([next], [shown])
  expect(reused).toEqual(next)
  expect(reused?.places[0]).toBe(shown.places[1])
  expect(reused?.places[1]).toBe(next.places[1])
})

it('in the page of a place, synonyms that it was found by are highlighted too', () => {
  const reasons = [
    { by: 'sigle', words: 'SILL' },
    { by: 'forme', words: 'administrations' }
  ] as const
  expect(highlightQueryFor({ highlight: 'socle ' }, { ...found('a'), reasons })).toBe('"SILL" socle ')
})
