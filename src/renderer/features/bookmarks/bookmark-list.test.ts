import { describe, expect, test } from 'vitest'
import { entryIdSchema, sectionIdSchema } from '../../../shared/content/ids'
import * as v from 'valibot'
import { arrange, GONE, groupByPart, hasWords, type ListedBookmark } from './bookmark-list'

function row(title: string, path: readonly string[], position: ListedBookmark['position']): ListedBookmark {
  const place = { entry: v.parse(entryIdSchema, 'def-sla'), section: v.parse(sectionIdSchema, 'a') }
  const bookmark = { ...place, createdAt: '2026-12-01T10:00:00.000Z' }
  return { bookmark, place, title, path, position, change: null, retired: null }
}

/** The newest first. */
const rows = [
  row('Zone', ['Agir'], [9, 1]),
  row('Écrire', ['Histoire'], [2, 0]),
  row('Retirée', [], null),
  row('Acheter', ['Agir'], [9, 0]),
  row('Agir', [], [8, -1])
]
const titles = (list: readonly ListedBookmark[]): readonly string[] => list.map(({ title }) => title)

describe('bookmarks', () => {
  test('stand in the order in which they were kept, by title as French sorts it, or as the handbook goes', () => {
    expect(titles(arrange(rows, 'recent'))).toEqual(titles(rows))
    expect(titles(arrange(rows, 'title'))).toEqual(['Acheter', 'Agir', 'Écrire', 'Retirée', 'Zone'])
    expect(titles(arrange(rows, 'handbook'))).toEqual(['Écrire', 'Agir', 'Acheter', 'Zone', 'Retirée'])
  })

  test('are grouped by part of the handbook in its order alone; a part stands with its own pages', () => {
    expect(groupByPart(rows, 'recent')).toEqual([{ title: null, rows }])
    const groups = groupByPart(arrange(rows, 'handbook'), 'handbook')
    expect(groups.map((group) => [group.title, titles(group.rows)])).toEqual([
      ['Histoire', ['Écrire']],
      ['Agir', ['Agir', 'Acheter', 'Zone']],
      [GONE, ['Retirée']]
    ])
  })

  test('are found by words of their title or of what they stand in, accents aside', () => {
    expect(titles(rows.filter((one) => hasWords(one, 'ecrire')))).toEqual(['Écrire'])
    expect(titles(rows.filter((one) => hasWords(one, 'agir zone')))).toEqual(['Zone'])
    expect(rows.filter((one) => hasWords(one, ''))).toEqual(rows)
  })
})
