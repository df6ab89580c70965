import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { placeSchema } from '../../shared/model/ids'
import { openBookmarks } from './bookmarks'
import { openDossiers } from './dossiers'
import { openSession } from './session'
import { openSettings } from './settings'
import { emptyFolder } from '../files/testing/folder'
import { createHandlers } from './handlers'
import type { Handlers } from '../ipc/handlers'
import { noContentHandlers } from '../ipc/testing/no-content-handlers'

const now = (): Date => new Date('2026-11-23T12:00:00Z')

/** The handlers over real services that keep their files in a folder. */
async function handlersOn(profile: string, copied: string[] = []): Promise<Handlers> {
  return createHandlers({
    bookmarks: openBookmarks(path.join(profile, 'bookmarks.json'), now),
    dossiers: openDossiers(path.join(profile, 'dossiers.json'), now),
    exportDossier: () => ({ outcome: 'cancelled' }),
    saveTemplate: () => ({ outcome: 'cancelled' }),
    session: await openSession(path.join(profile, 'session.json'), now),
    settings: await openSettings(path.join(profile, 'reglages.json'), now),
    onSettings: () => undefined,
    application: { version: '1.0.0', electron: '33.2.1' },
    zoom: () => 1,
    copyText: (text) => copied.push(text),
    content: noContentHandlers,
    contentNotices: () => Promise.resolve([]),
    printing: {
      sketchJob: () => ({ outcome: 'cancelled' }),
      previewJob: () => ({ outcome: 'failed', message: '' }),
      saveJob: () => ({ outcome: 'cancelled' }),
      printJob: () => ({ outcome: 'cancelled' }),
      cancelJob: () => undefined
    }
  })
}

test('a start gives back what was kept before', async () => {
  const profile = await emptyFolder()
  const reading = { path: '/lire/def-sla', scroll: 12, contentsFolded: false, expanded: [] }
  const first = await handlersOn(profile)
  await first.addBookmark(v.parse(placeSchema, { entry: 'def-sla', section: null }))
  await first.saveReading(reading)
  await expect
    .poll(async () => (await (await handlersOn(profile)).readStart(undefined)).reading)
    .toEqual(reading)
  const second = await (await handlersOn(profile)).readStart(undefined)
  expect(second.bookmarks.map((bookmark) => bookmark.entry)).toEqual(['def-sla'])
  expect(second.notices).toEqual([])
})

test('a profile that cannot be written is told once', async () => {
  const folder = await emptyFolder()
  await writeFile(path.join(folder, 'profile'), 'a file where the folder should be')
  const start = await (await handlersOn(path.join(folder, 'profile'))).readStart(undefined)
  expect(start.notices).toHaveLength(1)
  expect(start.notices[0]?.text).toMatch(/^Rien n’est enregistré pour le moment/)
})

test('a copied text goes to the clipboard', async () => {
  const copied: string[] = []
  const handlers = await handlersOn(await emptyFolder(), copied)
  await handlers.copyText('https://code.gouv.fr')
  expect(copied).toEqual(['https://code.gouv.fr'])
})
