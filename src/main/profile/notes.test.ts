import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fc, test } from '@fast-check/vitest'
import * as v from 'valibot'
import { expect } from 'vitest'
import { NOTE_LIMITS, noteSchema, type Note } from '../../shared/profile/note'
import { emptyFolder } from '../files/testing/folder'
import { openNotes } from './notes'
import { openProfile } from './open-profile'

const now = (): Date => new Date('2026-12-01T12:00:00Z')
const inFolder = (folder: string): string => path.join(folder, 'notes.json')

/** A note of its own number; those with higher numbers were made later. */
function note(number: number, words = 'À demander.'): Note {
  const moment = new Date(Date.UTC(2026, 11, 1, 9, 0, number)).toISOString()
  return v.parse(noteSchema, {
    id: `2f6c1d0e-7a54-4b6e-8f0a-${String(number).padStart(12, '0')}`,
    entry: 'def-sla',
    section: null,
    title: 'SLA',
    quote: null,
    code: null,
    words,
    createdAt: moment,
    changedAt: moment
  })
}

test('notes are found again after a restart, each as it was last', async () => {
  const file = inFolder(await emptyFolder())
  const notes = await openNotes(file, now)
  await notes.keep(note(1))
  await notes.keep(note(2))
  expect(await notes.keep(note(1, 'À demander demain.'))).toBeNull()
  const again = await openNotes(file, now)
  expect(again.list()).toEqual([note(1, 'À demander demain.'), note(2)])
  expect(again.notice).toBeNull()
})

test.prop([fc.integer({ min: 1, max: 8 }), fc.nat({ max: 7 })], { numRuns: 8 })(
  'a note whose removal is undone stands where it was',
  async (count, pick) => {
    const notes = await openNotes(inFolder(await emptyFolder()), now)
    for (let number = 0; number < count; number += 1) await notes.keep(note(number))
    const before = notes.list()
    const chosen = note(pick % count)
    await notes.remove(chosen.id)
    expect(notes.list()).toHaveLength(count - 1)
    await notes.keep(chosen)
    expect(notes.list()).toEqual(before)
  }
)

test('one note too many is told, and costs none of those that are kept', async () => {
  const file = inFolder(await emptyFolder())
  const all = Array.from({ length: NOTE_LIMITS.notes }, (_, number) => note(number))
  await writeFile(file, JSON.stringify({ format: 1, notes: all }))
  const notes = await openNotes(file, now)
  expect((await notes.keep(note(NOTE_LIMITS.notes)))?.text).toMatch(/^Vous avez déjà 2000 notes/)
  expect(await notes.keep(note(0, 'Autrement.'))).toBeNull()
  expect((await openNotes(file, now)).list()).toEqual(all.with(0, note(0, 'Autrement.')))
})

test('a damaged file is set aside and told, and what stood before it is taken', async () => {
  const folder = await emptyFolder()
  const first = await openNotes(inFolder(folder), now)
  await first.keep(note(1))
  await first.keep(note(2))
  await writeFile(inFolder(folder), '{"format":1,')
  const again = await openNotes(inFolder(folder), now)
  expect(again.list()).toEqual([note(1)])
  expect(again.notice?.text).toMatch(/^Le fichier de vos notes était illisible/)
  expect((await readdir(folder)).some((name) => name.startsWith('notes.illisible-'))).toBe(true)
})

test('a profile that cannot be written is told, and the notes stay in memory', async () => {
  const folder = await emptyFolder()
  await writeFile(path.join(folder, 'profile'), 'a file where the folder should be')
  const notes = await openNotes(inFolder(path.join(folder, 'profile')), now)
  expect((await notes.keep(note(1)))?.text).toMatch(/^Rien n’est enregistré pour le moment/)
  expect(notes.list()).toEqual([note(1)])
})

test('a start does not open the notes; what was noted is on the disk when the application ends', async () => {
  const folder = await emptyFolder()
  const profile = openProfile(folder, now)
  await profile.settled()
  expect((await profile.notes()).list()).toEqual([])
  void (await profile.notes()).keep(note(1))
  await profile.settled()
  expect((await openNotes(inFolder(folder), now)).list()).toEqual([note(1)])
})
