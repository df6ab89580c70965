import * as v from 'valibot'
import { expect, test } from 'vitest'
import { sectionIdSchema } from '../content/ids'
import { DEFAULT_PRINT_FORMAT } from './default-format'
import type { PrintFormat } from './job'
import { describeFit, findRemedies, fitsRoom, linesBeyond } from './fit'

const onePage: PrintFormat = { ...DEFAULT_PRINT_FORMAT, layout: 'one-page' }
const large: PrintFormat = { ...onePage, layout: 'large-print' }

test('what fits is said in pages', () => {
  expect(describeFit(1, 0, onePage)).toBe('Tient sur 1\u00a0page')
  expect(describeFit(2, 0, DEFAULT_PRINT_FORMAT)).toBe('Tient sur 2\u00a0pages')
})

test('what does not fit is said in lines', () => {
  const fit = { lines: [40, 7] }
  expect(fitsRoom(fit, onePage)).toBe(false)
  expect(describeFit(2, linesBeyond(fit, onePage), onePage)).toBe('Dépasse 1\u00a0page de 7\u00a0lignes')
  expect(
    describeFit(3, linesBeyond({ lines: [40, 40, 1] }, DEFAULT_PRINT_FORMAT), DEFAULT_PRINT_FORMAT)
  ).toBe('Dépasse 2\u00a0pages d’une ligne')
})

test('large letters take the pages that they take', () => {
  expect(fitsRoom({ lines: [20, 20, 20] }, large)).toBe(true)
  expect(linesBeyond({ lines: [20, 20, 20] }, large)).toBe(0)
})

test('only what makes it fit is named', async () => {
  const narrowOnly = ({ margins }: PrintFormat): Promise<boolean> => Promise.resolve(margins === 'narrow')
  expect(await findRemedies(onePage, narrowOnly)).toEqual([
    { words: 'Marges étroites', change: { margins: 'narrow' } }
  ])
  const never = (): Promise<boolean> => Promise.resolve(false)
  expect(await findRemedies(onePage, never)).toEqual([])
})

test('what helps only together is named together', async () => {
  const both = ({ margins, glossary }: PrintFormat): Promise<boolean> =>
    Promise.resolve(margins === 'narrow' && !glossary)
  expect(await findRemedies(DEFAULT_PRINT_FORMAT, both)).toEqual([
    {
      words: 'Marges étroites, sans les mots expliqués',
      change: { margins: 'narrow', glossary: false }
    }
  ])
})

test('the layout with more room does not hide what makes it fit the one that was chosen', async () => {
  const both = ({ layout, margins, glossary }: PrintFormat): Promise<boolean> =>
    Promise.resolve(layout === 'two-sided' || (margins === 'narrow' && !glossary))
  expect((await findRemedies(onePage, both)).map(({ words }) => words)).toEqual([
    'Marges étroites, sans les mots expliqués',
    'En recto verso'
  ])
})

const sections = ['un', 'deux', 'trois'].map((name) => ({ id: v.parse(sectionIdSchema, name), title: name }))

test('where nothing saves enough room, the sections are named whose leaving out does', async () => {
  const withoutOne = (_: PrintFormat, without: readonly string[]): Promise<boolean> =>
    Promise.resolve(without.includes('deux'))
  expect(await findRemedies(onePage, withoutOne, sections)).toEqual([
    { words: 'Sans «\u00a0deux\u00a0»', change: {}, without: ['deux'] }
  ])
})

test('the fewest last sections are left out, with all else that saves room, never the first one', async () => {
  const atLeast =
    (count: number) =>
    ({ margins, glossary }: PrintFormat, without: readonly string[]): Promise<boolean> =>
      Promise.resolve(margins === 'narrow' && !glossary && without.length >= count)
  expect(await findRemedies(onePage, atLeast(2), sections)).toEqual([
    {
      words: 'Sans «\u00a0deux\u00a0», «\u00a0trois\u00a0», marges étroites, sans les mots expliqués',
      change: { margins: 'narrow', glossary: false },
      without: ['deux', 'trois']
    }
  ])
  expect(await findRemedies(onePage, atLeast(3), sections)).toEqual([])
})
