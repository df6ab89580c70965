import { expect, test } from 'vitest'
import { likelyPages, pagesOf } from './page-numbers'
import type { PrintedDocument } from './printed-document'

function documentOf(count: number, bound = true): PrintedDocument {
  const parts = Array.from({ length: count }, (_, index) => ({
    anchor: `entry-${index}--section`,
    place: { entry: `entry-${index}`, section: 'section' }
  }))
  const empty = {
    title: '',
    cover: null,
    contents: true,
    changes: null,
    missing: [],
    terms: [],
    sources: null
  }
  return { ...empty, bound, parts, notes: false } as unknown as PrintedDocument
}

test('before pages are known, all that will have a number has one of its likely length', () => {
  const few = likelyPages(documentOf(3))
  for (const key of ['sommaire', 'entry-0--section', 'entry-0', 'entry-2']) expect(few.get(key), key).toBe(88)
  expect(likelyPages(documentOf(314)).get('entry-313')).toBe(888)
  const beginnings = [{ anchor: 'entry-0--section', page: 2, top: true }]
  expect([...pagesOf(beginnings, documentOf(1))]).toEqual([
    ['entry-0--section', 2],
    ['entry-0', 2]
  ])
})

test('an entry alone tells no pages', () => {
  expect(likelyPages(documentOf(1, false)).size).toBe(0)
})
