import { describe, expect, it } from 'vitest'
import type { EntrySummary } from './entry'
import { HUES } from './hues'
import { partsOf } from './parts'

const chapter = (id: string, more: Partial<EntrySummary> = {}): EntrySummary => ({
  id: `chap-${id}` as EntrySummary['id'],
  type: 'chapitre',
  title: id,
  summary: '',
  parent: null,
  reviewedOn: '2026-11-30',
  sections: [],
  ...more
})

describe('the parts of a handbook', () => {
  it('are numbered in reading order, without the introduction', () => {
    const parts = partsOf([chapter('accueil', { introduction: true }), chapter('un'), chapter('deux')])
    expect(parts.map(({ number, entry }) => [number, entry.title])).toEqual([
      [1, 'un'],
      [2, 'deux']
    ])
  })
  it('bear the colour that their chapter names, or that of their rank', () => {
    const parts = partsOf([chapter('un'), chapter('deux', { hue: 'violet' }), chapter('trois')])
    expect(parts.map(({ hue }) => hue)).toEqual(['sienna', 'violet', 'teal'])
  })
  it('begin again with the first colour after the last', () => {
    const parts = partsOf(Array.from({ length: HUES.length + 2 }, (_, index) => chapter(`c${index}`)))
    expect(parts.at(-1)?.hue).toBe(HUES[1])
  })
})
