import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { withMnemonics } from './mnemonics'

test('initials come first, and no letter serves twice', () => {
  expect(withMnemonics(['Page précédente', 'Page suivante', 'Accueil', 'Rechercher…'])).toEqual([
    '&Page précédente',
    'Page &suivante',
    '&Accueil',
    '&Rechercher…'
  ])
})

test('accented initials are passed over, for keyboards that do not have them', () => {
  expect(withMnemonics(['Élargir'])).toEqual(['É&largir'])
})

test.prop([fc.array(fc.stringMatching(/^[^&]*$/), { maxLength: 12 })])(
  'labels keep their words',
  (labels) => {
    const marked = withMnemonics(labels)
    expect(marked.map((label) => label.replace('&', ''))).toEqual(labels)
    const letters = marked.flatMap((label) => /&(.)/u.exec(label)?.[1]?.toLowerCase() ?? [])
    expect(new Set(letters).size).toBe(letters.length)
  }
)
