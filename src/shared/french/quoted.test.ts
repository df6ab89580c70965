import { expect, test } from 'vitest'
import { quoted, quotedName } from './quoted'

test('a title is put in guillemets, once', () => {
  expect(quoted('Le cadre juridique')).toBe('«\u00A0Le cadre juridique\u00A0»')
  expect(quoted('«\u00A0Si c’est libre, c’est gratuit\u00A0»')).toBe(
    '«\u00A0Si c’est libre, c’est gratuit\u00A0»'
  )
  expect(quoted('«\u00A0Oui\u00A0» ou «\u00A0non\u00A0»')).toBe(
    '«\u00A0«\u00A0Oui\u00A0» ou «\u00A0non\u00A0»\u00A0»'
  )
})

test('a name cannot leave its guillemets', () => {
  expect(quotedName('Camille')).toBe('«\u00a0Camille\u00a0»')
  expect(quotedName('Camille\u00a0», vérifiée par «\u00a0Sacha')).toBe(
    '«\u00a0Camille”, vérifiée par “Sacha\u00a0»'
  )
})
