import { describe, expect, test } from 'vitest'
import { examine } from './examine'
import { ficheWith, LINES_ABOVE_BODY, tinyHandbook } from './testing/tiny-handbook'
import type { Problem } from './model/problem'

function problemsOf(changes: Readonly<Record<string, string | null>>): readonly Problem[] {
  return examine(tinyHandbook(changes)).problems
}

/** The tiny handbook's file with one part replaced. */
function altered(path: string, from: string, to: string): Record<string, string> {
  const text = tinyHandbook().find((file) => file.path === path)?.text ?? ''
  expect(text).toContain(from)
  return { [path]: text.replace(from, to) }
}

const FICHE = 'fiches/fiche-une.md'

test('a good handbook has no problem', () => {
  expect(problemsOf({})).toEqual([])
})

describe('front matter', () => {
  test.each([
    ['titre: Une fiche', 'titel: Une fiche', 'champ-inconnu', 4],
    ['titre: Une fiche\n', '', 'champ-manquant', 2],
    ['revu_le: 2026-11-01', 'revu_le: 2026-02-30', 'champ-incorrect', 6],
    ['revu_le: 2026-11-01', 'revu_le: 1er mars', 'champ-incorrect', 6],
    ['public: [agent]', 'public: [maire]', 'valeur-inconnue', 7],
    ['public: [agent]', 'public: []', 'champ-incorrect', 7],
    ["quand: Avant d'essayer.", 'croyance: non', 'champ-inconnu', 8],
    ['  - cle: livre', '  - cle: livres', 'source-inconnue', 10],
    ['  - cle: livre', '  - cle: livre\n  - cle: livre', 'source-en-double', 11],
    ['sources:\n  - cle: livre', 'sources: []', 'champ-incorrect', 9],
    ['type: fiche', 'type: fichier', 'champ-incorrect', 3],
    ['type: fiche\n', '', 'champ-manquant', 2],
    ['id: fiche-une', 'id: fiche-deux', 'nom-de-fichier', 2],
    ['id: fiche-une', 'id: aide-une', 'identifiant-reserve', 2],
    ['id: fiche-une', 'id: Fiche-Une', 'champ-incorrect', 2],
    ['resume: Ce que', 'resume: Ceci : ce que', 'yaml-illisible', 5],
    [`resume: Ce que`, `resume: ${'long '.repeat(60)}`, 'champ-incorrect', 5]
  ])('%j replaced by %j is « %s » at line %i', (from, to, rule, line) => {
    expect(problemsOf(altered(FICHE, from, to))).toContainEqual(
      expect.objectContaining({ file: FICHE, rule, line, severity: 'erreur' })
    )
  })

  test('a file without front matter says how to begin', () => {
    expect(problemsOf({ [FICHE]: 'Du texte.' })).toMatchObject([{ rule: 'en-tete-manquant', line: 1 }])
  })

  test('a file in the folder of another type says where it belongs', () => {
    const [file] = tinyHandbook().filter(({ path }) => path === FICHE)
    expect(problemsOf({ [FICHE]: null, 'chapitres/fiche-une.md': file?.text ?? '' })).toMatchObject([
      { rule: 'dossier', message: expect.stringContaining(FICHE) as string }
    ])
  })

  test('a page that cannot be read is told once, not by everything that leads to it', () => {
    expect(problemsOf(altered(FICHE, 'titre: Une fiche\n', ''))).toHaveLength(1)
  })
})

describe('the text of a page', () => {
  test.each([
    ['## A {#a}\n\n## B {#a}', 'identifiant-en-double', 2],
    ['[x](def-mto)', 'lien-inconnu', 0],
    ['[x](chap-un#absente)', 'lien-inconnu', 0],
    [':::a-retenir\n- a\n- b\n- c\n:::', 'encadre-en-double', 0]
  ])('%j is « %s »', (body, rule, linesBelow) => {
    const problems = problemsOf({ [FICHE]: ficheWith(`## Pourquoi {#pourquoi}\n\n${body}`) })
    const line = LINES_ABOVE_BODY + 3 + linesBelow
    expect(problems).toMatchObject([{ file: FICHE, rule, line }])
  })

  test('a heading of level 3 needs one of level 2 above', () => {
    const problems = problemsOf({ [FICHE]: ficheWith('### A {#a}\n\n## Pourquoi {#pourquoi}') })
    expect(problems).toMatchObject([{ rule: 'ordre-des-titres', line: LINES_ABOVE_BODY + 1 }])
  })

  test('« À retenir » has three to five points and nothing else', () => {
    expect(problemsOf(altered(FICHE, '- Trois.\n', ''))).toMatchObject([{ rule: 'a-retenir' }])
    expect(problemsOf(altered(FICHE, '- Trois.\n', '- Trois.\n- 4\n- 5\n- 6\n'))).toMatchObject([
      { rule: 'a-retenir' }
    ])
    expect(problemsOf(altered(FICHE, '- Trois.\n', '- Trois.\n\nEncore.\n'))).toMatchObject([
      { rule: 'a-retenir' }
    ])
  })

  test('an idée reçue needs both its boxes', () => {
    const text = ficheWith('Texte.')
      .replace('type: fiche', 'type: idee-recue\ncroyance: Ceci\nrealite: Cela')
      .replace('id: fiche-une', 'id: idee-une')
    const changes = {
      'idees-recues/idee-une.md': text,
      'sommaire.yaml': '- chap-un\n- fiche-une\n- def-mot\n- idee-une'
    }
    expect(problemsOf(changes)).toMatchObject([
      { rule: 'encadre-manquant', message: expect.stringContaining('ce-que') as string }
    ])
  })

  test('what a weak source says stands in a box « à vérifier »', () => {
    const weak = altered('sources.yaml', 'confiance: A', 'confiance: C')
    expect(problemsOf(weak).map(({ rule }) => rule)).toContain('source-a-verifier')
  })
})

describe('the contents', () => {
  test.each([
    ['- chap-un\n- fiche-une\n- def-mot\n- fiche-deux', 'sommaire-sans-fichier', 4],
    ['- chap-un\n- fiche-une\n- def-mot\n- chap-un', 'sommaire', 4],
    ['- chap-un\n- fiche-une:\n- def-mot', 'sommaire', 2],
    ['chap-un: [fiche-une, def-mot]', 'sommaire', 1],
    ['- chap-un\n- fiche-une\n- def-mot\n- Été', 'sommaire', 4],
    ['', 'sommaire', 1]
  ])('%j is « %s » at line %i', (text, rule, line) => {
    expect(problemsOf({ 'sommaire.yaml': text })).toContainEqual(
      expect.objectContaining({ file: 'sommaire.yaml', rule, line })
    )
  })

  test('a page that the contents do not list is told', () => {
    expect(problemsOf({ 'sommaire.yaml': '- chap-un\n- fiche-une' })).toMatchObject([
      { file: 'definitions/def-mot.md', rule: 'hors-sommaire' }
    ])
  })

  test('a missing register is told', () => {
    expect(problemsOf({ 'accueil.yaml': null })).toMatchObject([
      { file: 'accueil.yaml', rule: 'fichier-manquant' }
    ])
  })

  test('two pages with the same id are told', () => {
    const text = tinyHandbook().find(({ path }) => path === FICHE)?.text ?? ''
    expect(problemsOf({ 'fiches/z/fiche-une.md': text }).map(({ rule }) => rule)).toEqual([
      'dossier',
      'identifiant-en-double'
    ])
  })
})

describe('the home page', () => {
  test.each([
    ['vers: chap-un', 'vers: chap-deux', 6],
    ['vers: chap-un', 'vers: fiche-une#absente', 6],
    ['vers: chap-un', 'vers: Chap Un', 6],
    ['vers: fiche-une', 'vers: fiche-une#pourquoi', 10]
  ])('%j replaced by %j is told at its line', (from, to, line) => {
    const problems = problemsOf(altered('accueil.yaml', from, to))
    expect(problems).toMatchObject([{ file: 'accueil.yaml', rule: 'lien-inconnu', line }])
  })
})

describe('retired ids', () => {
  test('a link to one names its successor', () => {
    const problems = problemsOf({
      'identifiants-retires.yaml': 'fiche-zero:\n  retire_le: 2026-01-01\n  remplace_par: fiche-une\n',
      'chapitres/chap-un.md':
        tinyHandbook()
          .find(({ path }) => path === 'chapitres/chap-un.md')
          ?.text.replace('fiche-une#pourquoi', 'fiche-zero') ?? ''
    })
    expect(problems).toMatchObject([
      { rule: 'lien-inconnu', message: expect.stringContaining('« fiche-une »') as string }
    ])
  })

  test('none is fine', () => {
    expect(problemsOf({ 'identifiants-retires.yaml': '# Aucun pour le moment.\n' })).toEqual([])
  })

  test('one is never used again, and a successor exists', () => {
    const ledger =
      'fiche-une:\n  retire_le: 2026-01-01\nfiche-zero:\n  retire_le: 2026-01-01\n  remplace_par: fiche-deux\n'
    expect(problemsOf({ 'identifiants-retires.yaml': ledger })).toMatchObject([
      { rule: 'identifiant-reutilise', line: 1 },
      { rule: 'lien-inconnu', line: 5 }
    ])
  })
})
