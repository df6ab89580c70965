import * as v from 'valibot'
import { expect, test } from 'vitest'
import { entrySummarySchema } from '../../../shared/content/entry'
import { placeSchema } from '../../../shared/content/ids'
import { noteSchema } from '../../../shared/profile/note'
import { groupByPage, isShown, type ListedNote } from './note-groups'

const summary = (id: string, sections: readonly string[]) =>
  v.parse(entrySummarySchema, {
    id,
    type: 'fiche',
    title: id,
    summary: '',
    parent: null,
    reviewedOn: '2026-11-01',
    sections: sections.map((section) => ({ id: section, title: section, level: 2 }))
  })
const summaries = [summary('fiche-une', ['premier', 'second']), summary('fiche-deux', [])]

/** A note that is intact, unless told. */
function row(
  entry: string,
  section: string | null,
  words: string,
  kind: 'intact' | 'gone' = 'intact'
): ListedNote {
  const place = v.parse(placeSchema, { entry, section })
  const note = v.parse(noteSchema, {
    id: '2f6c1d0e-7a54-4b6e-8f0a-3c1d5e7f9012',
    ...place,
    title: 'Titre',
    quote: { exact: 'des mots cités', prefix: '', suffix: '', start: 0 },
    code: null,
    words,
    createdAt: '2026-12-01T09:00:00.000Z',
    changedAt: '2026-12-01T09:00:00.000Z'
  })
  const state = kind === 'gone' ? ({ kind, place: null } as const) : ({ kind, place, range: null } as const)
  return { note, state, titles: ['Une fiche', ''] }
}

test('notes stand by page in reading order, those of pages that are gone last', () => {
  const groups = groupByPage(
    [
      row('fiche-partie', null, 'a', 'gone'),
      row('fiche-deux', null, 'b'),
      row('fiche-une', 'second', 'c'),
      row('fiche-une', null, 'd'),
      row('fiche-une', 'premier', 'e')
    ],
    summaries
  )
  expect(
    groups.map(({ entry, rows }) => [entry?.id ?? null, rows.map(({ note }) => note.words).join('')])
  ).toEqual([
    ['fiche-une', 'dec'],
    ['fiche-deux', 'b'],
    [null, 'a']
  ])
})

test.each([
  ['all', '', ['écrit', '', 'perdu']],
  ['written', '', ['écrit', 'perdu']],
  ['highlighted', '', ['']],
  ['changed', '', ['perdu']],
  ['all', 'ECRIT', ['écrit']],
  ['all', 'mots cites', ['écrit', '', 'perdu']],
  ['written', 'fiche perdu', ['perdu']]
] as const)('the filter « %s » with « %s » leaves its notes', (filter, typed, left) => {
  const rows = [
    row('fiche-une', null, 'écrit'),
    row('fiche-une', null, ''),
    row('fiche-x', null, 'perdu', 'gone')
  ]
  expect(rows.filter((one) => isShown(one, filter, typed)).map(({ note }) => note.words)).toEqual(left)
})
