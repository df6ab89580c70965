import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { EntryId } from '../../shared/content/ids'
import { DEFAULT_SETTINGS } from '../../shared/profile/default-settings'
import { emptyFolder } from '../files/testing/folder'
import { openProfile, settingsFile } from './open-profile'
import { FIRST_WINDOW } from './session'

const now = (): Date => new Date('2026-11-30T12:00:00Z')

test('what the administration proposes holds until the reader chooses', async () => {
  const folder = await emptyFolder()
  const presets = {
    settings: { theme: 'dark' },
    zoom: 1.5,
    path: '/lire/def-sla',
    keepSearches: false
  } as const
  const open = (): ReturnType<typeof openProfile> => openProfile(folder, now, { presets, imposed: {} })
  const first = open()
  const [session, settings] = await Promise.all([first.session, first.settings])
  expect(settings.value().theme).toBe('dark')
  expect(session.value()).toMatchObject({
    zoom: 1.5,
    windows: [{ reading: { path: '/lire/def-sla' } }],
    searches: { kept: false }
  })
  session.saveZoom(2)
  session.saveSearches({ kept: true, recent: ['sla'] })
  await settings.save({ ...settings.value(), theme: 'light' })
  await first.settled()
  const second = open()
  expect((await second.settings).value().theme).toBe('light')
  expect((await second.session).value()).toMatchObject({ zoom: 2, searches: { kept: true, recent: ['sla'] } })
})

test('what it imposes holds, and what the reader had chosen comes back with the freedom to choose', async () => {
  const folder = await emptyFolder()
  const undecided = { presets: {}, imposed: {} }
  const free = openProfile(folder, now, undecided)
  const session = await free.session
  session.saveZoom(2)
  session.saveSearches({ kept: true, recent: ['grève'] })
  const pages = { kept: true, recent: ['fiche-greve' as EntryId], finished: ['fiche-greve' as EntryId] }
  session.savePages(pages)
  const [first = FIRST_WINDOW] = session.value().windows
  const before = [{ path: '/lire/fiche-greve', scroll: 0 }]
  session.saveWindows([first, { ...first, reading: { ...first.reading, path: '/signets', before } }])
  await (await free.settings).save({ ...DEFAULT_SETTINGS, theme: 'light' })
  await free.settled()

  const imposed = {
    settings: { theme: 'dark' },
    zoom: 1,
    path: '/',
    keepSearches: false,
    keepPages: false
  } as const
  const governed = openProfile(folder, now, { presets: {}, imposed })
  const [held, settings] = await Promise.all([governed.session, governed.settings])
  expect(held.value()).toMatchObject({
    zoom: 1,
    windows: [{ reading: { path: '/', before: [] }, version: null }],
    searches: { kept: false, recent: [] },
    pages: { kept: false, recent: [], finished: [] }
  })
  held.savePages(pages)
  held.saveWindows([{ ...first, reading: { ...first.reading, before } }])
  held.saveZoom(3)
  held.saveSearches({ kept: true, recent: ['grève'] })
  await settings.save({ ...settings.value(), theme: 'system', singleKeys: false })
  expect(settings.value()).toMatchObject({ theme: 'dark', singleKeys: false })
  await governed.settled()
  for (const name of ['session.json', 'session.json.bak'])
    expect(await readFile(path.join(folder, name), 'utf8')).not.toMatch(/grève|greve/)

  const after = openProfile(folder, now, undecided)
  expect((await after.session).value()).toMatchObject({
    zoom: 2,
    searches: { kept: true, recent: [] },
    pages: { kept: true }
  })
  expect((await after.settings).value()).toMatchObject({ theme: 'light', singleKeys: false })
  expect(await readFile(settingsFile(folder), 'utf8')).not.toContain('dark')
})
