import { expect, test } from 'vitest'
import { ENTRY_TYPES } from '../../../src/shared/content/kinds'
import { examine } from '../examine'
import { tinyHandbook } from '../testing/tiny-handbook'
import { entryPath } from './folders'
import { skeleton } from './skeleton'

test.each(ENTRY_TYPES)('the skeleton of a %s lacks only what is left to write', (type) => {
  const text = skeleton(type, { id: 'essai', title: "L'essai : un", today: '2026-11-01' })
  const outline = '- chap-un:\n    - fiche-une:\n        - def-mot\n- essai\n'
  const { problems, handbook } = examine(
    tinyHandbook({ [entryPath(type, 'essai')]: text, 'sommaire.yaml': outline })
  )
  const rules = new Set(problems.map(({ rule }) => rule))
  rules.delete('valeur-inconnue')
  expect([...rules].toSorted()).toEqual(['a-completer', 'source-inconnue'])
  expect(handbook.entries.find(({ matter }) => matter.id === 'essai')?.matter.titre).toBe("L'essai : un")
})
