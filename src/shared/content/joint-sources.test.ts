import { expect, test } from 'vitest'
import type { Source } from './source'
import { jointSources } from './joint-sources'

const source = (key: string, title: string, detail: string | null): Source => ({
  key,
  title,
  publisher: 'DINUM',
  date: '2025-11-11',
  consultedOn: '2026-11-23',
  address: null,
  detail,
  confidence: 'A'
})

test('a source that several fiches name is listed once, with all that was taken from it', () => {
  const sources = [
    source('politique', 'Politique de contribution', 'page 3'),
    source('decouvrir', 'Découvrir', 'première idée reçue'),
    source('politique', 'Politique de contribution', null),
    source('politique', 'Politique de contribution', 'page 5'),
    source('politique', 'Politique de contribution', 'page 3')
  ]
  expect(jointSources(sources).map(({ title, detail }) => [title, detail])).toEqual([
    ['Découvrir', 'première idée reçue'],
    ['Politique de contribution', 'page 3\u202f; page 5']
  ])
})
