import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fc, test } from '@fast-check/vitest'
import * as v from 'valibot'
import { describe, expect } from 'vitest'
import { placeSchema, type Place } from '../../shared/content/ids'
import { openBookmarks } from './bookmarks'
import { emptyFolder } from '../files/testing/folder'

const place = (entry: string, section: string | null = null): Place =>
  v.parse(placeSchema, { entry, section })

/** A clock that moves on by one second each time it is read. */
function clock(): () => Date {
  let seconds = 0
  return () => new Date(Date.UTC(2026, 10, 23, 12, 0, (seconds += 1)))
}

describe('bookmarks', () => {
  test('are newest first and still there after a restart', async () => {
    const file = path.join(await emptyFolder(), 'bookmarks.json')
    const bookmarks = await openBookmarks(file, clock())
    await bookmarks.add(place('def-sla'))
    const answer = await bookmarks.add(place('fiche-cadre-juridique', 'et-maintenant'))
    expect(answer.notice).toBeNull()
    expect(answer.bookmarks.map((one) => one.entry)).toEqual(['fiche-cadre-juridique', 'def-sla'])
    expect((await openBookmarks(file, clock())).list()).toEqual(answer.bookmarks)
  })

  test('keep a place once, and an entry apart from its sections', async () => {
    const bookmarks = await openBookmarks(path.join(await emptyFolder(), 'bookmarks.json'), clock())
    await bookmarks.add(place('def-sla'))
    await bookmarks.add(place('def-sla', 'exemple'))
    const { bookmarks: list } = await bookmarks.add(place('def-sla'))
    expect(list).toHaveLength(2)
  })

  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 8 })
  test.prop([ids, fc.nat()], { numRuns: 25 })(
    'come back exactly where they were when a removal is undone',
    async (entries, pick) => {
      const bookmarks = await openBookmarks(path.join(await emptyFolder(), 'bookmarks.json'), clock())
      for (const entry of entries) await bookmarks.add(place(entry))
      const before = bookmarks.list()
      const chosen = before[pick % before.length]
      if (chosen === undefined) return
      await bookmarks.remove(chosen)
      expect(bookmarks.list()).toHaveLength(before.length - 1)
      await bookmarks.restore(chosen)
      expect(bookmarks.list()).toEqual(before)
    }
  )

  test('are named by ids alone in the file', async () => {
    const file = path.join(await emptyFolder(), 'bookmarks.json')
    await (await openBookmarks(file, clock())).add(place('def-sla', 'exemple'))
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      format: 1,
      bookmarks: [{ entry: 'def-sla', section: 'exemple', createdAt: '2026-11-23T12:00:01.000Z' }]
    })
  })

  test('tell the reader in French that an unreadable file was set aside', async () => {
    const file = path.join(await emptyFolder(), 'bookmarks.json')
    await writeFile(file, 'not JSON')
    const { notice } = await openBookmarks(file, clock())
    expect(notice?.text).toMatch(/^Le fichier de vos signets était illisible\. Rien n’a été effacé/u)
    expect(notice?.text).toContain('bookmarks.illisible-2026-11-23T12-00-01.json')
  })
})
