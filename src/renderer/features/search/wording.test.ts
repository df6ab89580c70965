import { expect, it } from 'vitest'
import { reasonText, statusText } from './wording'

it('counts passages and pages in French', () => {
  expect(statusText({ total: 0, shown: 0, pages: 0 }, false)).toBe('Aucun passage trouvé')
  expect(statusText({ total: 1, shown: 1, pages: 1 }, false)).toBe('1\u00A0passage dans 1\u00A0page')
  expect(statusText({ total: 12, shown: 12, pages: 5 }, false)).toBe('12\u00A0passages dans 5\u00A0pages')
})

it('says where not all of them are shown', () => {
  expect(statusText({ total: 90, shown: 40, pages: 9 }, false)).toBe(
    '90\u00A0passages, dont voici les 40 plus proches'
  )
})

it('tells why a place was found', () => {
  expect(reasonText([{ by: 'sigle', words: 'SILL' }])).toBe('Trouvé via le sigle SILL')
  expect(
    reasonText([
      { by: 'synonyme', words: 'support' },
      { by: 'forme', words: 'Administration' }
    ])
  ).toBe('Trouvé via «\u00A0support\u00A0» · forme proche\u00A0: administration')
})

it('tells reasons of one kind together, each once', () => {
  expect(
    reasonText([
      { by: 'synonyme', words: 'droit' },
      { by: 'mot-cle', words: 'légal' },
      { by: 'synonyme', words: 'loi' },
      { by: 'synonyme', words: 'droit' }
    ])
  ).toBe('Trouvé via «\u00A0droit\u00A0», «\u00A0loi\u00A0» · trouvé via le mot-clé «\u00A0légal\u00A0»')
})
