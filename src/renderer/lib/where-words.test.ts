import { expect, test } from 'vitest'
import { scrolledShare, whereWords } from './where-words'

test('where one is: the path, the section, how far down the page', () => {
  const path = ['Accueil', 'Agir', 'Publier un code']
  expect(whereWords({ path, section: 'Choisir la licence', share: 0.417 })).toBe(
    'Accueil › Agir › Publier un code. Section «\u00a0Choisir la licence\u00a0». 42\u00a0% de la page.'
  )
  expect(whereWords({ path: ['Mes signets'], section: null, share: null })).toBe(
    'Mes signets. Toute la page est visible.'
  )
})

test('a page is read from 0 to 1, and one that fits in the window has no share', () => {
  expect(scrolledShare({ scrollTop: 0, scrollHeight: 3000, clientHeight: 1000 })).toBe(0)
  expect(scrolledShare({ scrollTop: 500, scrollHeight: 3000, clientHeight: 1000 })).toBe(0.25)
  expect(scrolledShare({ scrollTop: 2000.4, scrollHeight: 3000, clientHeight: 1000 })).toBe(1)
  expect(scrolledShare({ scrollTop: 0, scrollHeight: 800, clientHeight: 800 })).toBeNull()
})
