import * as v from 'valibot'
import { expect, test } from 'vitest'
import { placeSchema } from '../../shared/content/ids'
import type { NoteState } from '../../shared/notes/note-state'
import { noteSchema, type Note } from '../../shared/profile/note'
import { countNotes, noteStateWords } from './note-words'

const place = v.parse(placeSchema, { entry: 'fiche-une', section: null })
function note(quoted: boolean, words: string): Note {
  return v.parse(noteSchema, {
    id: '2f6c1d0e-7a54-4b6e-8f0a-3c1d5e7f9012',
    ...place,
    title: 'Une fiche',
    quote: quoted ? { exact: 'des mots', prefix: '', suffix: '', start: 0 } : null,
    code: null,
    words,
    createdAt: '2026-12-01T09:00:00.000Z',
    changedAt: '2026-12-01T09:00:00.000Z'
  })
}

test.each([
  [[note(true, '')], '1\u00a0passage surligné'],
  [[note(true, ''), note(true, 'a')], '2\u00a0passages surlignés, 1\u00a0note'],
  [[note(false, 'a'), note(false, 'b')], '2\u00a0notes']
])('passages and notes are counted in words', (notes, words) => {
  expect(countNotes(notes)).toBe(words)
})

const states: readonly [NoteState, boolean, string | null][] = [
  [{ kind: 'intact', place, range: null }, true, null],
  [{ kind: 'changed', place, range: null, now: 'a' }, true, 'Le texte a changé depuis votre note.'],
  [{ kind: 'changed', place, range: null, now: null }, false, 'Modifié ou relu depuis votre note.'],
  [
    { kind: 'moved', place, range: null },
    true,
    'Déplacé dans le manuel\u00a0: se lit maintenant dans «\u00a0Ailleurs\u00a0».'
  ],
  [{ kind: 'gone', place }, true, 'Ces mots ne sont plus dans le texte.'],
  [{ kind: 'gone', place: null }, true, 'Ce passage n’est plus dans la version installée du contenu.']
]
test.each(states)('what became of a note is said: %o', (state, quoted, words) => {
  expect(noteStateWords(note(quoted, 'a'), state, 'Ailleurs', null)).toBe(words)
})

test('what is known of a place that is gone is said in its stead', () => {
  expect(noteStateWords(note(true, ''), { kind: 'gone', place: null }, '', 'Retiré du manuel.')).toBe(
    'Retiré du manuel.'
  )
})
