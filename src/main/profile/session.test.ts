import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { EntryId } from '../../shared/content/ids'
import { openSession } from './session'
import { emptyFolder } from '../files/testing/folder'

const now = (): Date => new Date('2026-11-23T12:00:00Z')
const reading = {
  path: '/lire/def-sla#exemple',
  scroll: 240.5,
  before: [{ path: '/', scroll: 0 }],
  after: [],
  contentsFolded: true,
  expanded: [],
  lastRead: null
}

const placement = { x: 10, y: 20, width: 900, height: 700, maximized: true }

test('a first session opens the home page at 100 %, in a window for the system to place', async () => {
  const session = await openSession(path.join(await emptyFolder(), 'session.json'), now)
  expect(session.value()).toMatchObject({
    zoom: 1,
    windows: [{ reading: { path: '/' }, placement: { x: null, y: null }, version: null }]
  })
  expect(session.notice).toBeNull()
})

test('each part of a session is saved without touching the others', async () => {
  const file = path.join(await emptyFolder(), 'session.json')
  const session = await openSession(file, now)
  session.saveZoom(1.5)
  session.saveImportFolder('/media/clé')
  session.saveWindows([{ placement, reading, version: '2026.11.1' }])
  await session.settled()
  expect((await openSession(file, now)).value()).toEqual({
    format: 2,
    windows: [{ placement, reading, version: '2026.11.1' }],
    zoom: 1.5,
    searches: { kept: true, recent: [] },
    pages: { kept: true, recent: [], finished: [] },
    importFolder: '/media/clé'
  })
})

test('a session of the one window that there was is that of the first window', async () => {
  const file = path.join(await emptyFolder(), 'session.json')
  const before = {
    format: 1,
    zoom: 1.5,
    reading: { path: '/lire/def-sla', scroll: 12, contentsFolded: true, expanded: [] },
    window: placement
  }
  await writeFile(file, JSON.stringify(before))
  const session = await openSession(file, now)
  expect(session.notice).toBeNull()
  expect(session.value()).toEqual({
    format: 2,
    windows: [
      {
        placement,
        reading: { ...before.reading, before: [], after: [], lastRead: null },
        version: null
      }
    ],
    zoom: 1.5,
    searches: { kept: true, recent: [] },
    pages: { kept: true, recent: [], finished: [] },
    importFolder: null
  })
})

test('searches and pages that are cleared are on the disk no more, not even in the copy', async () => {
  const folder = await emptyFolder()
  const file = path.join(folder, 'session.json')
  const session = await openSession(file, now)
  session.saveSearches({ kept: true, recent: ['mutation', 'burn-out'] })
  session.savePages({ kept: true, recent: [], finished: ['fiche-burn-out' as EntryId] })
  const visits = { before: [{ path: '/recherche?q=burn-out', scroll: 0 }], after: [] }
  session.saveWindows([{ placement, reading: { ...reading, ...visits }, version: null }])
  await session.settled()
  expect(session.value().windows[0]?.reading.before).toHaveLength(1)
  session.savePages({ kept: true, recent: [], finished: [] })
  session.saveSearches({ kept: true, recent: [] })
  await session.settled()
  for (const name of await readdir(folder)) {
    expect(await readFile(path.join(folder, name), 'utf8'), name).not.toMatch(/mutation|burn-out/)
  }
})

test('an unreadable session is told, and the next one starts afresh', async () => {
  const file = path.join(await emptyFolder(), 'session.json')
  await writeFile(file, '[]')
  const session = await openSession(file, now)
  expect(session.notice?.text).toContain('Le fichier de votre dernière lecture était illisible.')
  expect(session.value().windows.map((one) => one.reading.path)).toEqual(['/'])
})
