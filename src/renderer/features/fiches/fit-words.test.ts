import { expect, test } from 'vitest'
import { DEFAULT_PRINT_FORMAT, type PrintFormat } from '../../../shared/model/print-job'
import { describeFit } from './fit-words'

const onePage: PrintFormat = { ...DEFAULT_PRINT_FORMAT, layout: 'one-page' }
const fit = (...lines: number[]): { lines: number[] } => ({ lines })

test('what fits is said in pages', () => {
  expect(describeFit(fit(40), onePage)).toMatchObject({ fits: true, sentence: 'Tient sur 1 page' })
  expect(describeFit(fit(40, 12), DEFAULT_PRINT_FORMAT).sentence).toBe('Tient sur 2 pages')
})

test('what does not fit is said in lines, with what would help', () => {
  const words = describeFit(fit(40, 7), onePage)
  expect(words).toMatchObject({ fits: false, sentence: 'Dépasse 1 page de 7 lignes' })
  expect(words.remedies.map(({ words: label }) => label)).toEqual([
    'Marges étroites',
    'Sans les mots expliqués',
    'En recto verso'
  ])
  expect(describeFit(fit(40, 40, 1), DEFAULT_PRINT_FORMAT).sentence).toBe('Dépasse 2 pages d’une ligne')
})

test('large letters take the pages that they take', () => {
  expect(describeFit(fit(20, 20, 20), { ...onePage, layout: 'large-print' }).fits).toBe(true)
})
