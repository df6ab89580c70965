import { expect, test } from 'vitest'
import { readOpened } from './opened'

const read = (...args: readonly string[]): ReturnType<typeof readOpened> =>
  readOpened(args, 'manuel', '/home/lea')

test('a link, a dossier and a version of the content are told apart by their form', () => {
  expect(read('.', 'manuel://lire/def-sla')).toEqual({
    kind: 'place',
    place: { entry: 'def-sla', section: null }
  })
  expect(read('Comité.manuel.json')).toEqual({ kind: 'dossier', path: '/home/lea/Comité.manuel.json' })
  expect(read('file:///media/cl%C3%A9/manuel.zip')).toEqual({
    kind: 'content',
    path: '/media/clé/manuel.zip'
  })
})

test('a link that names no place is known as such; any other argument is not ours', () => {
  expect(read('manuel://lire/../x')).toEqual({ kind: 'unknown-link' })
  expect(read('.', '/opt/app', 'notes.json', 'file://host/%zz', 'autre://lire/x')).toBeNull()
})
