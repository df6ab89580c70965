import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'
import { fileNameOf } from './file-name'

test.each([
  ['Le cadre juridique', 'Le cadre juridique.pdf'],
  ['Acheter : avant / après ?', 'Acheter avant après.pdf'],
  ['Logiciel libre, «\u00a0open source\u00a0»', 'Logiciel libre, « open source ».pdf'],
  ['…', '….pdf'],
  ['..', 'Fiche.pdf'],
  ['NUL', 'Fiche.pdf']
])('%s is saved as %s', (title, name) => {
  expect(fileNameOf(title, 'pdf')).toBe(name)
})

test.prop([fc.string({ unit: 'binary', maxLength: 300 })])('a name is accepted by every system', (title) => {
  const name = fileNameOf(title, 'pdf')
  expect(name).toMatch(/^[^\p{Cc}<>:"/\\|?*. ][^\p{Cc}<>:"/\\|?*]*\.pdf$/u)
  expect(Array.from(name).length).toBeLessThanOrEqual(124)
})
