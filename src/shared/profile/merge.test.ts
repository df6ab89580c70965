import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { mergeFields, mergeRecords } from './merge'

interface Word {
  readonly id: number
  readonly text: string
}
const kind = { key: ({ id }: Word) => String(id) }
const word = fc.record({ id: fc.nat(8), text: fc.constantFrom('a', 'b', 'c') })
const words = fc.uniqueArray(word, { selector: ({ id }) => id, maxLength: 8 })
const ids = (list: readonly Word[]): number[] => list.map(({ id }) => id)
const find = (list: readonly Word[], id: number): Word | undefined => list.find((one) => one.id === id)
const isSame = (one: Word | undefined, other: Word | undefined): boolean =>
  one?.id === other?.id && one?.text === other?.text

describe('records merged three ways', () => {
  test.prop([words, words, words])(
    'hold what either side added or changed, and each once',
    (base, ours, theirs) => {
      const merged = mergeRecords({ base, ours, theirs }, kind)
      expect(new Set(ids(merged)).size).toBe(merged.length)
      for (const side of [ours, theirs])
        for (const record of side)
          if (!isSame(record, find(base, record.id))) expect(ids(merged)).toContain(record.id)
    }
  )

  test.prop([words, words, words])(
    'do not hold what one side removed and the other left as it was',
    (base, ours, theirs) => {
      const merged = mergeRecords({ base, ours, theirs }, kind)
      for (const record of base) {
        const [here, there] = [find(ours, record.id), find(theirs, record.id)]
        const isRemoved =
          (!here && isSame(there, record)) || (!there && isSame(here, record)) || (!here && !there)
        if (isRemoved) expect(ids(merged)).not.toContain(record.id)
      }
    }
  )

  test.prop([words, words])(
    'are those of the side that changed something, where the other did not',
    (base, changed) => {
      expect(mergeRecords({ base, ours: base, theirs: changed }, kind)).toEqual(
        expect.arrayContaining(changed)
      )
      expect(mergeRecords({ base, ours: changed, theirs: base }, kind)).toEqual(changed)
    }
  )

  test('keep our order, and put theirs behind what they followed', () => {
    const [a, b, c, d] = [1, 2, 3, 4].map((id) => ({ id, text: 'a' })) as [Word, Word, Word, Word]
    expect(mergeRecords({ base: [a, b], ours: [b, a], theirs: [c, a, d, b] }, kind)).toEqual([c, b, a, d])
  })
})

test('fields that one side changed are taken; where both did, ours', () => {
  const base = { theme: 'light', size: 1, keys: ['a'] }
  const ours = { ...base, theme: 'dark' }
  expect(mergeFields({ base, ours, theirs: { ...base, size: 2, keys: ['b'] } })).toEqual({
    theme: 'dark',
    size: 2,
    keys: ['b']
  })
  expect(mergeFields({ base, ours, theirs: { ...base, theme: 'system' } }).theme).toBe('dark')
})
