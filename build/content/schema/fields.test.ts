import * as v from 'valibot'
import { expect, test } from 'vitest'
import { textField } from './fields'

test.each([
  'Un **mot**',
  'Un `mot`',
  '~~Un mot~~',
  'Un [mot](adresse)',
  'Une note[^1]',
  '[x] fait',
  'Un mot \u202Ecaché',
  'Un *mot* seul',
  'Un _mot_ seul',
  'Un [mot][renvoi]',
  'Un mot<br>seul',
  'Un&nbsp;mot'
])('a field does not take %j: it would be shown as it is written', (written) => {
  expect(v.is(textField(100), written)).toBe(false)
})

test.each([
  'L’article R*421-1',
  'Cahier A*B',
  'L. *123 et R. *124',
  'R&D',
  '3 < 5',
  'data_gouv',
  'Il cite [sic]'
])('a field takes %j', (written) => {
  expect(v.parse(textField(100), written)).toBe(written)
})

test('a field composes its accents', () => {
  expect(v.parse(textField(100), 'de\u0301lai')).toBe('délai')
})
