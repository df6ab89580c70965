import { describe, expect, it } from 'vitest'
import type { EntrySummary } from '../content/entry'
import type { EntryId } from '../content/ids'
import type { TextNode } from '../content/text'
import { crossReferences, isCalledByTitle } from './cross-references'

const link = (entry: string): TextNode => ({
  tag: 'link',
  entry: entry as EntryId,
  section: null,
  children: ['mots']
})

describe('crossReferences', () => {
  it('numbers the entries in the order of their first mention, wherever they stand', () => {
    const nodes: TextNode[] = [
      { tag: 'p', children: ['Voir ', link('b'), ' puis ', { tag: 'strong', children: [link('a')] }] },
      { tag: 'box', kind: 'exemple', title: null, children: [{ tag: 'p', children: [link('b'), link('c')] }] }
    ]
    expect([...crossReferences(nodes)]).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 3]
    ])
  })
  it('finds none in a text without links', () => {
    expect(crossReferences([{ tag: 'p', children: ['rien'] }, { tag: 'br' }]).size).toBe(0)
  })
})

describe('isCalledByTitle', () => {
  const called = (...words: string[]): TextNode[] =>
    words.map((text) => ({ tag: 'link', entry: 'a' as EntryId, section: null, children: [text] }))
  const entry = { id: 'a', title: 'Acheter du libre' } as EntrySummary

  it('holds where every mention is the title', () => {
    expect(isCalledByTitle(called('Acheter du libre', 'Acheter du libre'), entry)).toBe(true)
  })
  it('does not hold where one mention is in other words', () => {
    expect(isCalledByTitle(called('Acheter du libre', 'la fiche sur les achats'), entry)).toBe(false)
  })
})
