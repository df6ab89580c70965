import { expect, test } from 'vitest'
import { plainText } from '../../../src/shared/content/text'
import { examine } from '../examine'
import { tinyHandbook } from '../testing/tiny-handbook'

/** Returns a template with this text; its body begins at line 18. */
const template = (body: string, type = 'modele'): string => `---
id: mod-un
type: ${type}
titre: Un modèle
resume: Une lettre.
revu_le: 2026-11-01
public: [agent]
quand: Avant d'écrire.
${type === 'modele' ? 'avertissement: À faire relire.\n' : ''}sources: [{ cle: livre }]
---
:::a-retenir
- Un.
- Deux.
- Trois.
:::

${body}
`
const read = (
  body: string,
  type?: string
): { readonly rules: readonly string[]; readonly text: string; readonly tags: readonly string[] } => {
  const folder = type === 'fiche' ? 'fiches' : 'modeles'
  const { handbook, problems } = examine(
    tinyHandbook({
      [`${folder}/mod-un.md`]: template(body, type),
      'sommaire.yaml': '- chap-un:\n    - fiche-une:\n        - def-mot\n- mod-un\n'
    })
  )
  const nodes = handbook.entries.find(({ matter }) => matter.id === 'mod-un')?.body.text.slice(1) ?? []
  return {
    rules: problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
    text: plainText(nodes),
    tags: JSON.stringify(nodes).match(/"tag":"field"/g) ?? []
  }
}

test('fields stand in paragraphs, lists and tables of a template, and in brackets where it is plain', () => {
  const { rules, text, tags } = read(
    ":::modele\nLe maire de :champ[nom de l'administration], 14:30.\n\n- :champ[un] et :champ[deux]\n\n| A |\n|---|\n| :champ[prix] |\n:::"
  )
  expect(rules).toEqual([])
  expect(tags).toHaveLength(4)
  expect(text).toBe('Le maire de [nom de l’administration], 14:30.[un] et [deux]A[prix]')
})

test('typography goes on around a field', () => {
  expect(read(":::modele\nL':champ[acheteur] : « :champ[objet] » ?\n:::").text).toBe(
    'L’[acheteur]\u00a0: «\u00a0[objet]\u00a0»\u202f?'
  )
})

test.each([
  [':::modele\nSans nom :champ[].\n:::', ['19:17 champ-mal-forme']],
  [':::modele\nTrop :champ[*fort*].\n:::', ['19:1 champ-mal-forme']],
  ['Hors du modèle :champ[nom].\n\n:::modele\nBien.\n:::', ['18:23 champ-deplace']],
  ['Sans texte à remplir.', ['1:1 encadre-manquant']],
  [':::modele\nUn.\n:::\n\n:::modele\nDeux.\n:::', []]
])('%j is told at its place', (body, rules) => {
  expect(read(body).rules).toEqual(rules)
})

test('a template stands in an entry of its type alone', () => {
  expect(read(':::modele\n:champ[nom]\n:::', 'fiche').rules).toContain('17:1 encadre-deplace')
})
