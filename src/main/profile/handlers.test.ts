import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { entryIdSchema, placeSchema } from '../../shared/content/ids'
import type { ProfileChange } from '../../shared/ipc/profile-methods'
import { dossierSchema, type Dossier } from '../../shared/profile/dossier'
import { emptyFolder } from '../files/testing/folder'
import { createProfileHandlers } from './handlers'
import { openProfile, type Profile } from './open-profile'
import { FIRST_WINDOW } from './session'

const now = (): Date => new Date('2026-11-23T12:00:00Z')

function dossier(name: string, number: number): Dossier {
  return v.parse(dossierSchema, {
    id: `7f1d4b52-6c1a-4c6e-9b0a-00000000000${number}`,
    name,
    cover: { title: '', date: '', place: '', participants: '', message: '' },
    options: { cover: true, contents: true, newPage: true, glossary: true, sources: true, notes: false },
    items: []
  })
}

interface Shared {
  readonly profile?: Profile
  readonly tellOthers?: (change: ProfileChange) => void
}

type ProfileHandlers = ReturnType<typeof createProfileHandlers>

/**
 * The handlers over real files in a folder.
 * @param profile that of another window, where there is one
 */
function handlersOn(
  folder: string,
  { profile = openProfile(folder, now), tellOthers = (): void => undefined }: Shared = {}
): ProfileHandlers {
  return createProfileHandlers({
    profile,
    place: {
      read: () => Promise.resolve({ reading: FIRST_WINDOW.reading, ownVersion: null }),
      save: () => undefined
    },
    tellOthers,
    application: { version: '1.0.0', electron: '33.2.1', trial: false, linkScheme: 'manuel' },
    takeOpenings: () => Promise.resolve([]),
    exportDossier: () => ({ outcome: 'cancelled' }),
    onSettings: () => undefined,
    otherNotices: () => Promise.resolve([])
  })
}

test('a start gives back what was kept before', async () => {
  const profile = await emptyFolder()
  const first = handlersOn(profile)
  await first.addBookmark(v.parse(placeSchema, { entry: 'def-sla', section: null }))
  const second = await handlersOn(profile).readStart(undefined)
  expect(second.bookmarks.map((bookmark) => bookmark.entry)).toEqual(['def-sla'])
  expect(second.notices).toEqual([])
})

test('a profile that cannot be written is told once', async () => {
  const folder = await emptyFolder()
  await writeFile(path.join(folder, 'profile'), 'a file where the folder should be')
  const start = await handlersOn(path.join(folder, 'profile')).readStart(undefined)
  expect(start.notices).toHaveLength(1)
  expect(start.notices[0]?.text).toMatch(/^Rien n’est enregistré pour le moment/)
})

test('what another machine made of dossiers is answered to the next change, and is not taken for removed', async () => {
  const folder = await emptyFolder()
  const [here, there] = [handlersOn(folder), handlersOn(folder)]
  const none = { current: null, dossiers: [] }
  await here.readStart(undefined)
  await there.readStart(undefined)
  const [first, second] = [dossier('Premier', 1), dossier('Second', 2)]
  await there.saveDossiers({ before: none, after: { current: null, dossiers: [first] } })
  const { merged } = await here.saveDossiers({ before: none, after: { current: null, dossiers: [second] } })
  expect(merged?.dossiers.map(({ name }) => name).toSorted()).toEqual(['Premier', 'Second'])
  // The window sent this before it knew of the other one.
  const renamed = { ...second, name: 'Deuxième' }
  await here.saveDossiers({
    before: { current: null, dossiers: [second] },
    after: { current: null, dossiers: [renamed] }
  })
  const { dossiers } = await handlersOn(folder).readStart(undefined)
  expect(dossiers.dossiers.map(({ name }) => name).toSorted()).toEqual(['Deuxième', 'Premier'])
})

test('bookmarks that two machines add in turn are all kept', async () => {
  const folder = await emptyFolder()
  const machines = [handlersOn(folder), handlersOn(folder)]
  for (const machine of machines) await machine.readStart(undefined)
  for (const [at, entry] of ['a', 'b', 'c', 'd', 'e', 'f'].entries())
    await machines[at % 2]?.addBookmark(v.parse(placeSchema, { entry: `def-${entry}`, section: null }))
  const { bookmarks } = await handlersOn(folder).readStart(undefined)
  expect(bookmarks.map(({ entry }) => entry).toSorted()).toEqual(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((entry) => `def-${entry}`)
  )
})

test('two windows that write at once lose nothing, and each is told what the other made', async () => {
  const folder = await emptyFolder()
  const profile = openProfile(folder, now)
  const told: Record<string, ProfileChange[]> = { left: [], right: [] }
  const left = handlersOn(folder, { profile, tellOthers: (change) => told['right']?.push(change) })
  const right = handlersOn(folder, { profile, tellOthers: (change) => told['left']?.push(change) })
  const place = (entry: string) => v.parse(placeSchema, { entry, section: null })
  const page = (entry: string) => v.parse(entryIdSchema, entry)
  const none = { current: null, dossiers: [] }
  await Promise.all([
    left.addBookmark(place('def-a')),
    right.addBookmark(place('def-b')),
    left.addRecentPage(page('def-a')),
    right.addRecentPage(page('def-b')),
    left.addSearch('licence'),
    right.addSearch('marché'),
    left.saveDossiers({ before: none, after: { current: null, dossiers: [dossier('À gauche', 1)] } }),
    right.saveDossiers({ before: none, after: { current: null, dossiers: [dossier('À droite', 2)] } })
  ])
  await profile.settled()
  const { bookmarks, pages, searches, dossiers } = await handlersOn(folder).readStart(undefined)
  expect(bookmarks.map(({ entry }) => entry).toSorted()).toEqual(['def-a', 'def-b'])
  expect(pages.recent.toSorted()).toEqual(['def-a', 'def-b'])
  expect(searches.recent.toSorted()).toEqual(['licence', 'marché'])
  expect(dossiers.dossiers.map(({ name }) => name).toSorted()).toEqual(['À droite', 'À gauche'])
  const kinds = ['bookmarks', 'dossiers', 'pages', 'searches']
  for (const changes of Object.values(told)) expect(changes.map(({ kind }) => kind).toSorted()).toEqual(kinds)
})
