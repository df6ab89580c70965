import { expect, test } from 'vitest'
import { examine } from '../examine'
import { ficheWith, tinyHandbook } from '../testing/tiny-handbook'
import { dueLines, dueOf } from './due'

const fiche = (fields: string): string =>
  ficheWith('## Pourquoi {#pourquoi}\n\nAinsi.').replace('public:', `${fields}public:`)

const due = (fields: string, today: string): readonly string[] =>
  dueLines(dueOf(examine(tinyHandbook({ 'fiches/fiche-une.md': fiche(fields) })).handbook, today))

test('facts that age are listed with their day, and told where it is past', () => {
  const fields = 'valable_jusqu_au: 2027-06-30\n'
  expect(due(fields, '2026-12-01')).toEqual(['', 'Faits sûrs jusqu’au :', '  2027-06-30  fiche-une'])
  expect(due(fields, '2027-07-01').at(-1)).toBe('  2027-06-30  fiche-une  (dépassé)')
})

test('what a lawyer has to read is listed until one did', () => {
  expect(due('relecture_juridique: a-faire\n', '2026-12-01')).toEqual([
    '',
    'À faire relire par un juriste :',
    '  fiche-une'
  ])
  expect(due('relecture_juridique: { par: Une juriste, le: 2026-12-01 }\n', '2026-12-01')).toEqual([])
})
