import { describe, expect, test } from 'vitest'
import { printedCharacters } from '../edge/printed-characters'
import { examine } from '../examine'
import type { Problem } from '../model/problem'
import { ficheWith, LINES_ABOVE_BODY, tinyHandbook } from '../testing/tiny-handbook'
import { review } from './review'

describe('characters that the printed fonts lack', () => {
  const options = {
    dictionary: null,
    today: null,
    fits: new Map(),
    tooWide: new Map(),
    printed: printedCharacters()
  }
  const toldIn = (text: string): readonly Problem[] =>
    review(
      examine(tinyHandbook({ 'fiches/fiche-une.md': ficheWith(`${text}\n\n[mot](def-mot)`) })).handbook,
      options
    ).filter(({ rule }) => rule === 'caractere-imprime')

  test.each(['≥', '→', '✓', 'Ω', '⅓', '☎'])('%s is told at its place, once a page', (sign) => {
    expect(toldIn(`Un seuil ${sign} deux, et ${sign} trois.`)).toMatchObject([
      {
        severity: 'avertissement',
        line: LINES_ABOVE_BODY + 1,
        column: 10,
        message: expect.stringContaining(`« ${sign} »`) as string
      }
    ])
  })

  test('in code too', () => {
    expect(toldIn('On écrit `a → b`.')).toHaveLength(1)
  })

  test('signs of another form of the same text are made the ones that are there', () => {
    expect(toldIn('La \ufb01n du rendez\u2011vous.')).toEqual([])
  })

  test('what French needs is there: accents in one sign or two, ligatures, quotation marks, spaces, dashes, money', () => {
    expect(
      toldIn('Œuvre, cœur, « été » et «\u202fe\u0301te\u0301\u202f», 5\u00a0€, – et —, 2\u00d73… m²')
    ).toEqual([])
  })
})
