import { copyFile, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { ProfileChange } from '../../shared/ipc/profile-methods'
import { emptyFolder } from '../files/testing/folder'
import { createKeptExportHandlers } from './kept-export-handlers'
import { openProfile, type Profile } from './open-profile'

const now = (): Date => new Date('2026-12-01T10:00:00Z')
const fixtures = path.join(import.meta.dirname, '../kept-files/fixtures')

/** A workstation with what the fixtures hold, or with nothing; its export is `export.json`. */
async function openDesk({ filled }: { filled: boolean }) {
  const folder = await emptyFolder()
  if (filled)
    for (const name of ['bookmarks', 'notes', 'dossiers'])
      await copyFile(path.join(fixtures, `${name}.1.json`), path.join(folder, `${name}.json`))
  const profile = openProfile(folder, now)
  const told: ProfileChange[] = []
  const file = path.join(folder, 'export.json')
  const handlers = createKeptExportHandlers({
    profile,
    sendable: (dossier) => ({ ...dossier, cover: { ...dossier.cover, participants: '' } }),
    now,
    askWhere: () => Promise.resolve(file),
    chooseFile: () => Promise.resolve(file),
    tellAll: (change) => told.push(change)
  })
  return { profile, handlers, file, told }
}

async function keptIn(profile: Profile) {
  return {
    bookmarks: (await profile.bookmarks()).list(),
    notes: (await profile.notes()).list(),
    dossiers: (await profile.dossiers()).value().dossiers
  }
}

test('what one workstation exports, another one keeps once it was asked for, and once only', async () => {
  const here = await openDesk({ filled: true })
  const there = await openDesk({ filled: false })
  expect(await here.handlers.exportKept(['bookmarks', 'notes', 'dossiers'])).toMatchObject({
    outcome: 'saved'
  })
  await copyFile(here.file, there.file)

  const read = await there.handlers.readKeptExport(undefined)
  const sent = await keptIn(here.profile)
  const counts = (added: boolean) =>
    Object.entries(sent).map(([part, list]) => ({ part, found: list.length, added: added ? list.length : 0 }))
  expect(read).toEqual({ outcome: 'read', unread: 0, counts: counts(true) })
  expect(await keptIn(there.profile)).toEqual({ bookmarks: [], notes: [], dossiers: [] })

  expect(await there.handlers.keepKeptExport(undefined)).toEqual([])
  const kept = await keptIn(there.profile)
  expect({ ...kept, dossiers: [] }).toEqual({ ...sent, dossiers: [] })
  expect(kept.dossiers.map(({ name }) => name)).toEqual(sent.dossiers.map(({ name }) => name))
  expect(kept.dossiers.every(({ cover }) => cover.participants === '')).toBe(true)
  expect(new Set(there.told.map(({ kind }) => kind))).toEqual(new Set(['bookmarks', 'note', 'dossiers']))

  expect(await there.handlers.readKeptExport(undefined)).toEqual({
    outcome: 'read',
    unread: 0,
    counts: counts(false)
  })
  expect(await there.handlers.keepKeptExport(undefined)).toEqual([])
  expect(await keptIn(there.profile)).toEqual(kept)
})

test('parts that were not chosen do not leave', async () => {
  const { handlers, file } = await openDesk({ filled: true })
  await handlers.exportKept(['bookmarks'])
  const written: unknown = JSON.parse(await readFile(file, 'utf8'))
  expect(written).not.toHaveProperty('notes')
  expect(written).not.toHaveProperty('dossiers')
})

test.each([
  ['damaged', '{"format":1,"kind":"kept"', /n’est pas un export/],
  ['missing', null, /introuvable|n’existe/]
])('a file that is %s changes nothing, and it is said what to do', async (_name, text, words) => {
  const { handlers, file, profile } = await openDesk({ filled: true })
  const before = await keptIn(profile)
  if (text !== null) await writeFile(file, text)
  expect(await handlers.readKeptExport(undefined)).toEqual({
    outcome: 'failed',
    message: expect.stringMatching(words) as string
  })
  expect(await handlers.keepKeptExport(undefined)).toEqual([])
  expect(await keptIn(profile)).toEqual(before)
})
