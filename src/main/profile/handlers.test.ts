import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { placeSchema } from '../../shared/content/ids'
import { emptyFolder } from '../files/testing/folder'
import { createProfileHandlers } from './handlers'
import { openProfile } from './open-profile'

const now = (): Date => new Date('2026-11-23T12:00:00Z')

type ProfileHandlers = ReturnType<typeof createProfileHandlers>

/** The handlers over real files in a folder. */
function handlersOn(folder: string): ProfileHandlers {
  return createProfileHandlers({
    profile: openProfile(folder, now),
    application: { version: '1.0.0', electron: '33.2.1', trial: false },
    takeOpenings: () => Promise.resolve([]),
    exportDossier: () => ({ outcome: 'cancelled' }),
    onSettings: () => undefined,
    otherNotices: () => Promise.resolve([])
  })
}

test('a start gives back what was kept before', async () => {
  const profile = await emptyFolder()
  const reading = { path: '/lire/def-sla', scroll: 12, contentsFolded: false, expanded: [], lastRead: null }
  const first = handlersOn(profile)
  await first.addBookmark(v.parse(placeSchema, { entry: 'def-sla', section: null }))
  await first.saveReading(reading)
  await expect.poll(async () => (await handlersOn(profile).readStart(undefined)).reading).toEqual(reading)
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
