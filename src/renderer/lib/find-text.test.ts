import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findText } from './find-text'

const found = (text: string, typed: string): string[] =>
  findText(text, typed).map(({ start, end }) => text.slice(start, end))

describe('findText', () => {
  it('finds whatever the accents, the case and the ligatures', () => {
    expect(found('Le cœur des Données', 'coeur')).toEqual(['cœur'])
    expect(found('Le cœur des Données', 'DONNEES')).toEqual(['Données'])
    expect(found('cœur', 'co')).toEqual(['cœ'])
  })
  it('takes plain spaces and apostrophes for the typographic ones', () => {
    expect(found('«\u00a0l’État\u00a0» : 3\u202f500', "l'etat")).toEqual(['l’État'])
    expect(found('3\u202f500 habitants', '3 500')).toEqual(['3\u202f500'])
  })
  it('finds what was pasted: other dashes, decomposed accents, invisible signs', () => {
    expect(found('l’article L.\u00a0323-2 du code', 'L. 323\u20132')).toEqual(['L.\u00a0323-2'])
    expect(found('un délai', 'de\u0301\u00adlai\ufeff')).toEqual(['délai'])
    expect(found('un de\u0301lai', 'délai')).toEqual(['de\u0301lai'])
    expect(found('dé\ufefflai', 'délai')).toEqual(['dé\ufefflai'])
  })
  it('finds nothing for nothing', () => {
    expect(findText('du texte', '   ')).toEqual([])
  })
  it('always finds a piece of the text, in ranges that are sorted, disjoint and inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
        const characters = [...text]
        const from = a % characters.length
        const piece = characters.slice(from, from + 1 + (b % characters.length)).join('')
        const ranges = findText(text, piece)
        let last = 0
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      })
    )
  })
})
