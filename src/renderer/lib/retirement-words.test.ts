import * as v from 'valibot'
import { expect, test } from 'vitest'
import { retiredPlaceSchema } from '../../shared/content/retired'
import { retirementWords } from './retirement-words'

const place = { entry: 'fiche-zero', section: null }
const successor = { entry: 'fiche-une', section: null }

test.each([
  [null, null, 'Retiré du manuel le 1er mars 2027.'],
  [successor, null, 'Déplacé dans le manuel le 1er mars 2027.'],
  [successor, 'Réunie avec une autre.', 'Déplacé dans le manuel le 1er mars 2027. Réunie avec une autre.']
])('says what became of a place, and why where it is known', (to, reason, words) => {
  const retired = v.parse(retiredPlaceSchema, { place, retiredOn: '2027-03-01', successor: to, reason })
  expect(retirementWords(retired)).toBe(words.replace(/1er mars 2027/, '1er\u00a0mars\u00a02027'))
})
