import { expect, test } from 'vitest'
import type { EntryId, NamedPlace } from '../../shared/content/ids'
import { pathProgress } from './path-progress'

function step(entry: string): NamedPlace {
  return { place: { entry: entry as EntryId, section: null }, title: entry }
}
const steps = ['fiche-a', 'fiche-b', 'fiche-c'].map(step)
const minutes: Readonly<Record<string, number>> = { 'fiche-a': 3, 'fiche-c': 4 }

function progress(...read: string[]): ReturnType<typeof pathProgress> {
  return pathProgress(
    steps,
    (entry) => read.includes(entry),
    (entry) => minutes[entry]
  )
}

test('what was not read takes its minutes, one at least, and is where to go on', () => {
  expect(progress()).toMatchObject({ read: 0, minutes: 8, next: { place: { entry: 'fiche-a' } } })
  expect(progress('fiche-a', 'fiche-z')).toMatchObject({ read: 1, minutes: 5, next: { title: 'fiche-b' } })
})

test('steps may be read in any order', () => {
  const read = progress('fiche-c')
  expect(read.next?.title).toBe('fiche-a')
  expect(read.steps.map((one) => one.read)).toEqual([false, false, true])
})

test('a path that was read asks for no more time and leads nowhere', () => {
  expect(progress('fiche-a', 'fiche-b', 'fiche-c')).toMatchObject({ read: 3, minutes: 0, next: null })
})
