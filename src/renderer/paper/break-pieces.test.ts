import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { breakPieces } from './break-pieces'

describe('where a word may be cut', () => {
  test('an address is cut between its parts, a long part after its signs', () => {
    expect(breakPieces('(https://exemple.gouv.fr/documentation/guide_de-contribution.html)')).toEqual([
      '(https://',
      'exemple.gouv.fr/',
      'documentation/',
      'guide_',
      'de-contribution.',
      'html)'
    ])
    expect(breakPieces('documentation.ouvert.numerique.gouv.fr')).toEqual([
      'documentation.',
      'ouvert.',
      'numerique.',
      'gouv.fr'
    ])
  })
  test('a checksum is cut into equal parts', () => {
    const checksum = 'bfb3f6c114acc6b6fe50cb6fa3f98436fda9108d11bf0fa1bb9dcf4f3feffacc'
    expect(breakPieces(checksum).map(({ length }) => length)).toEqual([16, 16, 16, 16])
  })
  test('a word of letters stays whole, however long', () => {
    for (const word of ['Administration', 'anticonstitutionnellement', 'a'.repeat(300)])
      expect(breakPieces(word)).toEqual([word])
  })
  test('neither a short word nor a sign of several characters is cut', () => {
    expect(breakPieces('data.gouv.fr')).toEqual(['data.gouv.fr'])
    const families = '👩‍👩‍👧‍👦1'.repeat(20)
    for (const piece of breakPieces(families)) expect(piece).toMatch(/^(👩‍👩‍👧‍👦|1)+$/u)
  })
  test.prop([fc.string({ unit: 'grapheme', maxLength: 400 })])('nothing is added, nothing lost', (word) => {
    expect(breakPieces(word).join('')).toBe(word)
  })
  test.prop([
    fc.array(fc.constantFrom('https://', 'www.', 'gouv.', 'fr', '/', 'a_b', '-x', '?q=', '1', 'document'), {
      maxLength: 40
    })
  ])('no part of an address is so short that it would stand alone', (parts) => {
    const pieces = breakPieces(parts.join(''))
    if (pieces.length > 1) for (const piece of pieces) expect(piece.length).toBeGreaterThanOrEqual(4)
  })
})
