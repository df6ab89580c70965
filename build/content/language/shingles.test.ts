import { describe, expect, test } from 'vitest'
import { examine } from '../examine'
import { ficheWith, LINES_ABOVE_BODY, tinyHandbook } from '../testing/tiny-handbook'
import { fingerprintRuns, plainWords } from './shingles'

const SOURCE = "L'outil œuvre, au sein d'une équipe, à des tâches précises et à l'écoute de tous."
const prints = fingerprintRuns(plainWords(SOURCE).map(({ text }) => text)).join('\n')

function rulesFor(text: string, titles = ''): readonly string[] {
  const files = tinyHandbook({
    'fiches/fiche-une.md': ficheWith(`## Pourquoi {#pourquoi}\n\n${text}`),
    'empreintes.txt': `# note\n${prints}\n`,
    'titres-et-noms.txt': titles
  })
  return examine(files).problems.map(({ rule, line }) => `${rule} ${line}`)
}
const at = `phrase-reprise ${LINES_ABOVE_BODY + 3}`

describe('eight words in a row', () => {
  test('are recognised whatever their case, accents, ligatures and punctuation', () => {
    expect(rulesFor('Ici : L’OUTIL OEUVRE au sein d’une *Equipe*')).toEqual([at])
  })

  test('are told once as one run, however long', () => {
    expect(rulesFor(SOURCE)).toEqual([at])
  })

  test('are fine as seven', () => {
    expect(rulesFor("L'outil œuvre au sein d'une bande")).toEqual([])
  })

  test('are recognised across emphasis, links and items', () => {
    expect(rulesFor("L'outil [œuvre](def-mot) au **sein** d'une équipe")).toEqual([at])
    expect(rulesFor("- l'outil œuvre\n- au sein d'une équipe")).toEqual([at])
  })

  test('may be those of an excepted title', () => {
    expect(
      rulesFor("L'outil œuvre au sein d'une équipe, à toute heure", "outil œuvre au sein d'une équipe")
    ).toEqual([])
  })
})

test('fingerprints written by hand are told', () => {
  const { problems } = examine(tinyHandbook({ 'empreintes.txt': 'une phrase\n' }))
  expect(problems).toMatchObject([{ file: 'empreintes.txt', rule: 'empreinte', line: 1 }])
})

test('a fingerprint does not say its words', () => {
  expect(prints).toMatch(/^(?:[0-9a-f]{12}\n?)+$/)
})
