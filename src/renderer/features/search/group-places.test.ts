import { expect, it } from 'vitest'
import * as v from 'valibot'
import { entrySummarySchema } from '../../../shared/model/entry'
import { placeSchema } from '../../../shared/model/ids'
import { groupPlaces } from './group-places'

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
const entries = new Map([entry('a', null), entry('b', 'a'), entry('c', 'b')].map((one) => [one.id, one]))

it('puts the places of an entry together, where its best one stands', () => {
  const groups = groupPlaces([found('c'), found('a'), found('c', 's')], entries)
  expect(groups.map((group) => [group.entry.id, group.places.length])).toEqual([
    ['c', 2],
    ['a', 1]
  ])
})

it('tells the path to an entry from the outside in', () => {
  expect(groupPlaces([found('c')], entries)[0]?.path).toEqual(['A', 'B'])
})

it('leaves out what the contents do not know', () => {
  expect(groupPlaces([found('z')], entries)).toEqual([])
})
