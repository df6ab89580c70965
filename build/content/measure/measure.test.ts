import { describe, expect, test } from 'vitest'
import { examine } from '../examine'
import { passageAt } from '../model/passage'
import { tinyHandbook } from '../testing/tiny-handbook'
import { measureCoverage } from './coverage'
import { countText, kandelMoles, readingMinutes } from './readability'
import { measureStatistics } from './statistics'

const count = (text: string): ReturnType<typeof countText> =>
  countText([passageAt(text, { line: 1, column: 1 })])

describe('readability', () => {
  test('counts words, sentences and spoken syllables', () => {
    expect(count("L'administration publie. Elle mesure !")).toEqual({ words: 4, sentences: 2, syllables: 10 })
    expect(count('')).toEqual({ words: 0, sentences: 0, syllables: 0 })
  })

  test('is higher for short words and sentences', () => {
    const easy = kandelMoles(count('Il lit. Elle dort. On voit la mer.'))
    const hard = kandelMoles(
      count(
        'La réutilisation interministérielle des développements administratifs nécessite une contractualisation pluriannuelle.'
      )
    )
    expect(easy).toBeGreaterThan(hard ?? Infinity)
    expect(kandelMoles({ words: 0, sentences: 0, syllables: 0 })).toBeNull()
  })

  test('reading takes a minute at least', () => {
    expect([readingMinutes(10), readingMinutes(600)]).toEqual([1, 3])
  })
})

test('statistics add up by type', () => {
  const { entries, types, all } = measureStatistics(examine(tinyHandbook()).handbook, '2026-11-23')
  expect(entries).toHaveLength(3)
  expect(types.reduce((sum, { words }) => sum + words, 0)).toBe(all.words)
  expect(all).toMatchObject({ entries: 3, reviewsDue: 0 })
  expect(measureStatistics(examine(tinyHandbook()).handbook, '2028-01-01').all.reviewsDue).toBe(3)
})

test('coverage names the entry and file of each id, and what is missing', () => {
  const inventory = '- id: chap-un\n- id: fiche-zero\n  entree: fiche-une\n- id: fiche-deux\n'
  expect(measureCoverage(examine(tinyHandbook({ 'inventaire.yaml': inventory })).handbook)).toEqual({
    total: 3,
    covered: 2,
    missing: ['fiche-deux'],
    ids: [
      { id: 'chap-un', entry: 'chap-un', type: 'chapitre', file: 'chapitres/chap-un.md', mapped: false },
      { id: 'fiche-zero', entry: 'fiche-une', type: 'fiche', file: 'fiches/fiche-une.md', mapped: true },
      { id: 'fiche-deux', entry: null, type: null, file: null, mapped: false }
    ]
  })
})
