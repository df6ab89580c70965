import { describe, expect, test } from 'vitest'
import { examine } from '../examine'
import { ficheWith, tinyHandbook } from '../testing/tiny-handbook'
import { review } from './review'

/** What the checks of style say of a handbook with these files; the rest is somebody else's. */
function told(changes: Readonly<Record<string, string>>, outline?: string): readonly string[] {
  const { handbook, problems } = examine(
    tinyHandbook({ ...changes, ...(outline === undefined ? {} : { 'sommaire.yaml': outline }) })
  )
  expect(problems).toEqual([])
  return review(handbook, {
    dictionary: null,
    today: null,
    fits: new Map(),
    tooWide: new Map(),
    printed: null
  }).map(({ file, line, column, rule, severity }) => `${file}:${line}:${column} ${rule} ${severity}`)
}
const fiche = (body: string): Record<string, string> => ({
  'fiches/fiche-une.md': ficheWith(
    `## Pourquoi {#pourquoi}\n\n[Le mot](def-mot).\n\n${body}\n\n### Comment {#comment}\n\nAinsi.`
  )
})
/** Line of `body` in `fiche(body)`. */
const LINE = 22

describe('an editor who speaks of himself', () => {
  test.each([
    ["Nous n'avons pas lu le décret.", 1],
    ['Ce taux est, à notre avis, trop bas.', 14],
    ['Notre source ne le dit pas.', 1],
    ["Le numéro n'a pas été retrouvé.", 11],
    ['Ce manuel ne compare pas les prix.', 1]
  ])('is told: %s', (sentence, column) => {
    expect(told(fiche(sentence))).toEqual([
      `fiches/fiche-une.md:${LINE}:${column} phrase-sur-soi avertissement`
    ])
  })

  test.each([
    "L'administration n'a pas publié ses sources.",
    'Le manuel du logiciel explique son installation.',
    "On n'a pas besoin d'autorisation."
  ])('is not taken for: %s', (sentence) => {
    expect(told(fiche(sentence))).toEqual([])
  })
})

describe('a point of « À retenir »', () => {
  const withPoint = (point: string): Record<string, string> =>
    Object.fromEntries(
      Object.entries(fiche('Voilà.')).map(([file, text]) => [file, text.replace('- Deux.', `- ${point}`)])
    )
  test.each(['Elle oblige à publier.', "C'est gratuit.", 'Mais le délai court.', 'Cela suffit.'])(
    'has a subject: %s',
    (point) => {
      expect(told(withPoint(point))).toEqual(['fiches/fiche-une.md:14:3 point-sans-sujet avertissement'])
    }
  )
  test.each([
    'Il faut publier.',
    "Il n'existe pas de liste.",
    'Demandez le code.',
    'Celles du marché aussi.'
  ])('may begin so: %s', (point) => {
    expect(told(withPoint(point))).toEqual([])
  })
})

describe('a figure', () => {
  test('carries its date in its paragraph', () => {
    expect(told(fiche('Le service a dépensé cette année là plus de 40 000 € en licences.'))).toEqual([
      `fiches/fiche-une.md:${LINE}:45 chiffre-sans-date avertissement`
    ])
    expect(told(fiche('Le service a dépensé en 2024 plus de 40 000 € en licences.'))).toEqual([])
  })
  test('of a cell or a title is left alone', () => {
    expect(told(fiche('| Prix |\n|---|\n| 40 000 € |'))).toEqual([])
  })
})

describe('the figure to quote of a case', () => {
  const withFigures = (listed: string): Readonly<Record<string, string>> => ({
    'cas/cas-un.md': `---
id: cas-un
type: cas
titre: Un cas
resume: Ce qui arriva.
revu_le: 2026-11-01
public: [agent]
quand: Avant de migrer.
chiffre: { valeur: 3 000 postes, libelle: migrés, selon: la ville, date: 2024 }
qui: Une ville
periode: De 2019 à 2024
chiffres:
  - { valeur: 40 000 €, libelle: licences évitées, selon: la ville, date: 2024 }
  - { valeur: ${listed}, libelle: sous Linux, selon: la ville, date: 2024 }
echec: Les macros n'ont pas suivi.
lecon: Compter les macros d'abord.
sources: [{ cle: livre }]
---
:::a-retenir
- Un.
- Deux.
- Trois.
:::
`
  })
  const outline = '- chap-un:\n    - fiche-une:\n        - def-mot\n- cas-un\n'
  const repeated = (listed: string): readonly string[] =>
    told(withFigures(listed), outline).filter((line) => line.includes('chiffre-repete'))

  test('is not in its list of figures too', () => {
    expect(repeated('3 000 Postes')).toEqual(['cas/cas-un.md:14:15 chiffre-repete avertissement'])
    expect(repeated('4 000 postes')).toEqual([])
  })
})

describe('an explanation', () => {
  const LONG = "Une ville qui publie son code le fait relire par celles qui s'en servent déjà depuis un an"
  test('stands in one place', () => {
    const chapter = tinyHandbook().find(({ path }) => path === 'chapitres/chap-un.md')?.text ?? ''
    expect(told({ ...fiche(`${LONG}.`), 'chapitres/chap-un.md': `${chapter}\n${LONG} !\n` })).toEqual([
      `fiches/fiche-une.md:${LINE}:1 explication-en-double avertissement`
    ])
  })
  test('may come back in its own page', () => {
    expect(told(fiche(`${LONG}.\n\n${LONG} !`))).toEqual([])
  })
})
