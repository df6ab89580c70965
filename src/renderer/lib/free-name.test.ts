import { expect, test } from 'vitest'
import { freeName } from './free-name'

test('a free name is kept, a taken one is a copy', () => {
  expect(freeName('Comité', ['Bureau'], 20)).toBe('Comité')
  expect(freeName('Comité', ['Comité'], 20)).toBe('Comité, copie')
  expect(freeName('Comité', ['Comité', 'Comité, copie'], 20)).toBe('Comité, copie 2')
})

test('a long name stays within what a name may have', () => {
  expect(freeName('A'.repeat(20), ['A'.repeat(20)], 20)).toBe(`${'A'.repeat(13)}, copie`)
})
