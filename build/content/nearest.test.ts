import { expect, test } from 'vitest'
import { didYouMean, nearest } from './nearest'

test('a slip of the keyboard finds the id that was meant', () => {
  expect(nearest('fiche-cadre-juridque', ['fiche-cadre-juridique', 'fiche-arg-mutualiser'])).toBe(
    'fiche-cadre-juridique'
  )
})

test('nothing is proposed where nothing is close', () => {
  expect(nearest('def-sla', ['chap-ecosysteme-hors-public'])).toBeNull()
  expect(didYouMean('xyz', ['fiche-une'])).toBe('')
})

test('a proposal reads as a question', () => {
  expect(didYouMean('titer', ['titre', 'type'])).toBe(' Vouliez-vous dire « titre » ?')
})
