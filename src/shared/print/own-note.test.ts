import * as v from 'valibot'
import { expect, test } from 'vitest'
import { placeSchema, sectionIdSchema } from '../content/ids'
import { ownNotesOf, type OwnNote } from './own-note'

const section = (id: string, level: 2 | 3) => ({ id: v.parse(sectionIdSchema, id), title: id, level })
const sections = [section('premier', 2), section('dedans', 3), section('second', 2)]
const place = (id: string | null, entry = 'fiche-une') => v.parse(placeSchema, { entry, section: id })
const note = (words: string, id: string | null, entry?: string): OwnNote => ({
  place: place(id, entry),
  quote: null,
  words
})
const notes = [
  note('d', 'second'),
  note('c', 'dedans'),
  note('a', null),
  note('b', 'premier'),
  note('x', null, 'fiche-deux')
]

test.each([
  ['an entry', null, 'abcd'],
  ['a section with those below it', 'premier', 'bc'],
  ['a section', 'second', 'd']
])('the notes of %s stand in the order of its sections, and no others', (_, id, words) => {
  expect(
    ownNotesOf(notes, place(id), { sections })
      .map((one) => one.words)
      .join('')
  ).toBe(words)
})
