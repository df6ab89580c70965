import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../files/testing/folder'
import { createSetAsideHandlers } from './set-aside-handlers'
import { openBookmarks } from './bookmarks'

const now = (): Date => new Date('2026-12-01T08:00:00.000Z')

test('a file that could not be read is listed, and a copy of it is saved byte for byte', async () => {
  const folder = await emptyFolder()
  const to = path.join(await emptyFolder(), 'copie.json')
  await writeFile(path.join(folder, 'bookmarks.json'), 'broken')
  await openBookmarks(path.join(folder, 'bookmarks.json'), now)
  const handlers = createSetAsideHandlers({ folder, askWhere: () => Promise.resolve(to) })
  const [name = ''] = await handlers.listSetAside(undefined)
  expect(name).toBe('bookmarks.illisible-2026-12-01T08-00-00.json')
  expect(await handlers.exportSetAside(name)).toEqual({ outcome: 'saved', path: to })
  expect(await readFile(to, 'utf8')).toBe('broken')
})

test('nothing else of the profile is listed; the newest comes first; one that is gone is told', async () => {
  const folder = await emptyFolder()
  const names = [
    'bookmarks.json.illisible-2026-11-01T08-00-00.bak',
    'notes.illisible-2026-12-01T08-00-00-2.json'
  ]
  for (const name of [...names, 'bookmarks.json', 'session.json.lock'])
    await writeFile(path.join(folder, name), '')
  const handlers = createSetAsideHandlers({
    folder,
    askWhere: () => Promise.resolve(path.join(folder, 'copy'))
  })
  expect(await handlers.listSetAside(undefined)).toEqual(names.toReversed())
  const gone = await handlers.exportSetAside('dossiers.illisible-2026-12-01T08-00-00.json')
  expect(gone).toMatchObject({
    outcome: 'failed',
    message: expect.stringContaining('n’existe pas') as string
  })
})
