import { expect, test } from 'vitest'
import { examine } from '../examine'
import { tinyHandbook } from '../testing/tiny-handbook'

const LICENCE = (sources: string, brevets = 'true'): string => `- spdx: MPL-2.0
  nom: MPL 2.0
  famille: réciprocité faible
  objets: [code]
  liste: true
  obligations: []
  reseau: false
  brevets: ${brevets}
  sources:
${sources}`
const ref = (cells: string, key = 'livre'): string => `    ${cells}:\n      - cle: ${key}\n`

const told = (text: string): readonly string[] =>
  examine(tinyHandbook({ 'licences.yaml': text })).problems.map(
    ({ line, rule, severity }) => `${line} ${rule} ${severity}`
  )

test('every cell that says something names its source, alone or with others', () => {
  expect(told(LICENCE(`${ref('famille, objets, liste')}${ref('reseau')}${ref('brevets')}`))).toEqual([])
})

test('a cell without a source is refused, unless it says that the sources say nothing', () => {
  const others = `${ref('famille, objets')}${ref('liste, reseau')}`
  expect(told(LICENCE(others))).toEqual(['8 case-sans-source erreur'])
  expect(told(LICENCE(others, 'null'))).toEqual([])
})

test('sources of a cell must exist, and so must the cell', () => {
  const others = ref('famille, objets, liste, reseau')
  expect(told(LICENCE(`${others}${ref('brevets', 'livres')}`))).toEqual(['13 source-inconnue erreur'])
  expect(told(LICENCE(`${others}${ref('brevet')}`, 'null'))).toEqual(['12 case-inconnue erreur'])
})

test('a line cannot name the sources of the whole', () => {
  expect(told(LICENCE('    - cle: livre\n'))).toEqual(['10 champ-incorrect erreur'])
})
