import { describe, expect, it } from 'vitest'
import { frenchDate, frenchDay, ofFrenchDate } from './dates'

describe('frenchDate', () => {
  it('keeps the precision it was given', () => {
    expect(frenchDate('2018')).toBe('2018')
    expect(frenchDate('2018-05')).toBe('mai\u00a02018')
    expect(frenchDate('2018-05-09')).toBe('9\u00a0mai\u00a02018')
  })
  it('writes the first of a month as 1er', () => {
    expect(frenchDate('2026-08-01')).toBe('1er\u00a0août\u00a02026')
  })
})

describe('ofFrenchDate', () => {
  it('joins « de » to what follows', () => {
    expect(['2018', '2018-05', '2018-08', '2018-10', '2018-05-09'].map(ofFrenchDate)).toEqual([
      'de 2018',
      'de mai\u00a02018',
      'd’août\u00a02018',
      'd’octobre\u00a02018',
      'du 9\u00a0mai\u00a02018'
    ])
  })
})

describe('frenchDay', () => {
  it('writes the local day of a moment', () => {
    expect(frenchDay(new Date(2026, 10, 23, 12).toISOString())).toBe('23\u00a0novembre\u00a02026')
  })
})
