import * as v from 'valibot'
import { expect, test } from 'vitest'
import { placeSchema, sectionIdSchema, type Place } from '../content/ids'
import { noteSchema, type Note } from '../profile/note'
import { makeQuote } from './make-quote'
import { markableText } from './markable-text'
import { noteState, type NoteState } from './note-state'

const place = (section: string | null, entry = 'fiche-une'): Place => v.parse(placeSchema, { entry, section })
const heading = (id: string, title: string) =>
  ({ tag: 'heading', level: 2, id: v.parse(sectionIdSchema, id), children: [title] }) as const
const paragraph = (words: string) => ({ tag: 'p', children: [words] }) as const

const OWN = 'Une administration publie ses codes sources.'
const page = (first: string, second: string) =>
  markableText({
    summary: 'En deux phrases.',
    text: [heading('premier', 'Premier'), paragraph(first), heading('second', 'Second'), paragraph(second)]
  })

function noteOn(section: string | null, words: string | null): Note {
  const { text } = page(OWN, 'Rien de plus.')
  const start = words === null ? 0 : text.indexOf(words)
  return v.parse(noteSchema, {
    id: '2f6c1d0e-7a54-4b6e-8f0a-3c1d5e7f9012',
    ...place(section),
    title: 'Premier',
    quote: words === null ? null : makeQuote(text, { start, end: start + words.length }),
    code: null,
    words: '',
    createdAt: '2026-12-01T09:00:00.000Z',
    changedAt: '2026-12-01T09:00:00.000Z'
  })
}

/** What became of a note, without the range, and the words there. */
function told(state: NoteState, text: string) {
  const range = 'range' in state ? state.range : null
  return { kind: state.kind, place: state.place, words: range && text.slice(range.start, range.end) }
}

const highlight = noteOn('premier', 'publie ses codes sources')
test.each([
  ['intact', page(OWN, 'Rien de plus.'), 'premier', 'publie ses codes sources'],
  [
    'intact',
    page(`Un mot avant. ${OWN} Un mot après.`, 'Tout autre.'),
    'premier',
    'publie ses codes sources'
  ],
  ['changed', page('Une administration publie ses logiciels.', 'Rien.'), 'premier', 'publie ses logiciels'],
  ['moved', page('Voir plus bas.', `Plus bas. ${OWN}`), 'second', 'publie ses codes sources'],
  ['gone', page('Voir ailleurs.', 'Rien de plus.'), 'premier', null]
] as const)('highlighted words are %s', (kind, markable, section, words) => {
  const state = noteState(highlight, { placeNow: place('premier'), markable, isSameText: false })
  expect(told(state, markable.text)).toEqual({ kind, place: place(section), words })
})

test('highlighted words of a section without its id are found in the page', () => {
  const markable = page(OWN, 'Rien de plus.')
  const state = noteState(
    { ...highlight, section: v.parse(sectionIdSchema, 'ancien') },
    { placeNow: place('ancien'), markable, isSameText: false }
  )
  expect(told(state, markable.text)).toEqual({
    kind: 'moved',
    place: place('premier'),
    words: 'publie ses codes sources'
  })
})

const about = noteOn('premier', null)
test.each([
  ['intact', place('premier'), true],
  ['changed', place('premier'), false],
  ['moved', place('second'), false],
  ['moved', place(null, 'fiche-deux'), true],
  ['gone', null, true]
] as const)('a note about a section is %s', (kind, placeNow, isSameText) => {
  const state = noteState(about, { placeNow, markable: null, isSameText })
  expect(state).toMatchObject({ kind, place: placeNow })
})
