import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { type Entry, entrySchema } from '../../../src/shared/content/entry'
import { contentsSchema } from '../../../src/shared/content/pack'
import { documentsFileSchema } from '../../../src/shared/search/index/files'
import { examine } from '../examine'
import { assemblePack } from '../pack/assemble'
import { tinyHandbook } from '../testing/tiny-handbook'

type Changes = Readonly<Record<string, string | null>>

function problemsOf(changes: Changes): string[] {
  return examine(tinyHandbook(changes)).problems.map(
    ({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`
  )
}

function fileOf(changes: Changes, path: string): unknown {
  const pack = assemblePack(examine(tinyHandbook(changes)).handbook) ?? []
  return JSON.parse(pack.find((file) => file.path === path)?.text ?? 'null')
}

function entryOf(changes: Changes, id: string): Entry {
  return v.parse(entrySchema, fileOf(changes, `entries/${id}.json`))
}

/** The chapter of the tiny handbook, with a view. */
function chapterWith(view: string): Changes {
  return {
    'chapitres/chap-un.md': `---
id: chap-un
type: chapitre
titre: Un chapitre
resume: Le seul chapitre.
vue: ${view}
revu_le: 2026-11-01
sources:
  - cle: livre
---
Lisez d'abord [la fiche](fiche-une#pourquoi).
`
  }
}

const MANUAL = `id: petit-manuel
titre: Petit manuel
version: 2026.11.1
publie_le: 2026-11-23
langue: fr
licence: Licence Ouverte 2.0
publics:
  agent: agent public
familles:
  vide: Famille vide
  une: Famille une
themes:
  droit: Textes de droit
`
const SOURCES = `livre: { titre: Un livre, editeur: Une maison, date: 2025, consulte_le: 2026-11-01, confiance: A }
revue: { titre: Une revue, editeur: Une maison, consulte_le: 2026-11-01, confiance: C }
`
const TIMELINE = `- date: 1998-02
  titre: L'an
  texte: Il se passe quelque chose.
  theme: droit
  entree: def-mot
  a_verifier: true
  sources: [{ cle: revue }]
`
const timeline = {
  ...chapterWith('frise'),
  'manuel.yaml': MANUAL,
  'sources.yaml': SOURCES,
  'frise.yaml': TIMELINE
}

describe('the view of an entry', () => {
  test('is null where none is asked for', () => {
    expect(entryOf({}, 'chap-un').view).toBeNull()
  })

  test('carries the timeline with its themes, titles and sources', () => {
    expect(problemsOf(timeline)).toEqual([])
    expect(entryOf(timeline, 'chap-un').view).toEqual({
      kind: 'timeline',
      themes: [{ key: 'droit', label: 'Textes de droit' }],
      events: [
        {
          date: '1998-02',
          title: 'L’an',
          text: 'Il se passe quelque chose.',
          theme: 'droit',
          readOn: { place: { entry: 'def-mot', section: null }, title: 'Mot' },
          toVerify: true,
          sources: [{ title: 'Une revue', publisher: 'Une maison', date: null, detail: null }]
        }
      ]
    })
  })

  test('adds the sources of its data to those of the entry, each once', () => {
    expect(entryOf(timeline, 'chap-un').sources.map(({ key }) => key)).toEqual(['livre', 'revue'])
  })

  test('is found by its words', () => {
    const { documents } = v.parse(documentsFileSchema, fileOf(timeline, 'search/documents.json'))
    expect(documents.find(({ id }) => id === 'chap-un')?.text).toContain('L’an. Il se passe quelque chose.')
  })

  test('lists every definition in French order under its letter', () => {
    const definition = (id: string, term: string): string => `---
id: ${id}
type: definition
titre: ${term}
resume: Ce que c'est.
revu_le: 2026-11-01
sources:
  - cle: livre
---
[Un mot](def-mot).
`
    const view = entryOf(
      {
        ...chapterWith('glossaire'),
        'definitions/def-ecart.md': definition('def-ecart', 'Écart'),
        'definitions/def-zone.md': definition('def-zone', 'zone'),
        'definitions/def-deux.md': definition('def-deux', '2 mots')
      },
      'chap-un'
    ).view
    expect(view?.kind === 'glossary' && view.terms.map(({ letter, term }) => `${letter} ${term}`)).toEqual([
      '# 2 mots',
      'E Écart',
      'M Mot',
      'Z zone'
    ])
  })

  test('groups organisations by family in the order of the register, without empty families', () => {
    const organisation = `---
id: org-une
type: organisation
titre: Une organisation
resume: Elle existe.
famille: une
depuis: '1998'
revu_le: 2026-11-01
sources:
  - cle: livre
---
Elle existe.
`
    const changes = { 'manuel.yaml': MANUAL, 'organisations/org-une.md': organisation }
    expect(entryOf({ ...chapterWith('acteurs'), ...changes }, 'chap-un').view).toEqual({
      kind: 'actors',
      families: [
        {
          label: 'Famille une',
          members: [{ entry: 'org-une', name: 'Une organisation', since: '1998', summary: 'Elle existe.' }]
        }
      ]
    })
    const directory = entryOf({ ...chapterWith('annuaire'), ...changes }, 'chap-un').view
    expect(directory).toMatchObject({
      kind: 'directory',
      families: ['Famille une'],
      cards: [{ addresses: [] }]
    })
  })

  test('must have its data, and a name that exists', () => {
    expect(problemsOf(chapterWith('frise'))).toEqual(['chapitres/chap-un.md:6:6 vue-sans-donnees'])
    expect(problemsOf(chapterWith('guide-absent'))).toEqual(['chapitres/chap-un.md:6:6 vue-sans-donnees'])
    expect(problemsOf(chapterWith('diaporama'))).toContain('chapitres/chap-un.md:6:6 champ-incorrect')
  })

  test('of the timeline names themes that the register defines', () => {
    const unknown = TIMELINE.replace('theme: droit', 'theme: travers')
    expect(problemsOf({ ...timeline, 'frise.yaml': unknown })).toEqual(['frise.yaml:4:10 valeur-inconnue'])
  })
})

describe('where an entry is cited', () => {
  test('is known by section for definitions, in reading order', () => {
    expect(entryOf({}, 'def-mot').usedIn).toEqual([{ entry: 'fiche-une', section: 'pourquoi' }])
  })
  test('is not told of other types', () => {
    expect(entryOf({}, 'fiche-une').usedIn).toEqual([])
  })
})

describe('the ways in', () => {
  const WAYS = `questions:
  - question: Qu'est-ce qu'un mot ?
    vers: def-mot
roles:
  - titre: Lire
    texte: Vous lisez.
    etapes:
      - vers: fiche-une#pourquoi
      - vers: def-mot
        titre: Le mot
chemins:
  - titre: Aller
    texte: Un pas.
    etapes:
      - vers: chap-un
`
  test('are empty where the handbook has none', () => {
    const { home } = v.parse(contentsSchema, fileOf({}, 'contents.json'))
    expect(home.ways).toEqual({ questions: [], roles: [], paths: [] })
  })

  test('lead to places, named by the editor or by their titles', () => {
    const { home } = v.parse(contentsSchema, fileOf({ 'entrees.yaml': WAYS }, 'contents.json'))
    expect(home.ways.questions).toEqual([
      { text: 'Qu’est-ce qu’un mot\u202f?', place: { entry: 'def-mot', section: null } }
    ])
    expect(home.ways.roles[0]?.steps.map(({ title }) => title)).toEqual(['Pourquoi', 'Le mot'])
  })

  test('must lead to places that exist', () => {
    const wrong = WAYS.replace('fiche-une#pourquoi', 'fiche-une#absent').replace(
      'vers: chap-un',
      'vers: chap-deux'
    )
    expect(problemsOf({ 'entrees.yaml': wrong })).toEqual([
      'entrees.yaml:8:15 lien-inconnu',
      'entrees.yaml:15:15 lien-inconnu'
    ])
  })
})
