import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { newRecords, NO_RECORDS, readKeptExport, writeKeptExport, type KeptRecords } from './kept-export'

const fixture = readFileSync(
  new URL('../../main/kept-files/fixtures/signets-notes-dossiers.1.json', import.meta.url),
  'utf8'
)

function recordsOf(text: string): KeptRecords {
  const read = readKeptExport(text)
  if (!read.ok) throw new Error(read.message)
  return read.records
}
const all = recordsOf(fixture)

describe('an export', () => {
  test('brings back what was written, of the chosen parts alone', () => {
    for (const list of Object.values(all)) expect(list).not.toHaveLength(0)
    const text = writeKeptExport(all, ['bookmarks', 'notes', 'dossiers'], '2026-12-01')
    expect(readKeptExport(text)).toEqual({ ok: true, records: all, unread: 0 })
    expect(recordsOf(writeKeptExport(all, ['notes'], '2026-12-01'))).toEqual({
      ...NO_RECORDS,
      notes: all.notes
    })
  })

  test('of which some records are damaged gives the others, and tells how many', () => {
    const file = JSON.parse(fixture) as { bookmarks: { bookmarks: unknown[] }; dossiers: unknown }
    file.bookmarks.bookmarks.push({ entry: '../../etc/passwd' }, 7)
    file.dossiers = 'lost'
    expect(readKeptExport(JSON.stringify(file))).toEqual({
      ok: true,
      records: { ...all, dossiers: [] },
      unread: 3
    })
  })

  test.each([
    ['of a later application', JSON.stringify({ ...JSON.parse(fixture), format: 2 }), /Mettez à jour/],
    [
      'with a part of a later application',
      JSON.stringify({ ...JSON.parse(fixture), notes: { format: 99, notes: [] } }),
      /Mettez à jour/
    ],
    ['that is a file of bookmarks itself', '{"format":1,"bookmarks":[]}', /n’est pas un export/],
    ['that is empty', '', /n’est pas un export/]
  ])('%s is refused, and it is said what to do', (_name, text, words) => {
    expect(readKeptExport(text)).toEqual({ ok: false, message: expect.stringMatching(words) as string })
  })

  property.prop([
    fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .jsonValue()
        .map((value) =>
          JSON.stringify({ format: 1, kind: 'kept', exportedOn: '2026-12-01', bookmarks: value })
        )
    )
  ])('of any text is read or refused', (text) => {
    expect(readKeptExport(text).ok).toBeTypeOf('boolean')
  })
})

test('what is kept already, or comes twice, is not new', () => {
  expect(newRecords(all, NO_RECORDS)).toEqual(all)
  expect(newRecords(all, all)).toEqual(NO_RECORDS)
  const twice = { ...all, bookmarks: [...all.bookmarks, ...all.bookmarks] }
  expect(newRecords(twice, NO_RECORDS)).toEqual(all)
})
