import { expect, test } from 'vitest'
import { nearestIds } from './nearest'

const ids = [
  'chap-fondamentaux',
  'def-logiciel-libre',
  'def-reversibilite',
  'def-sla',
  'fiche-cadre-juridique',
  'fiche-acheter',
  'idee-recue-gratuit'
]

test.each([
  ['fiche-cadre-juridik', 'fiche-cadre-juridique'],
  ['cadre-juridique', 'fiche-cadre-juridique'],
  ['Le cadre juridique', 'fiche-cadre-juridique'],
  ['reversibilite', 'def-reversibilite'],
  ['def-reversiblite', 'def-reversibilite'],
  ['def-SLA', 'def-sla']
])('%s was probably meant as %s', (unknown, meant) => {
  expect(nearestIds(unknown, ids)[0]).toBe(meant)
})

test('at most five are named', () => {
  expect(nearestIds('', ids)).toHaveLength(5)
  expect(nearestIds('x', [])).toEqual([])
})
