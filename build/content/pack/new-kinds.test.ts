import * as v from 'valibot'
import { expect, test } from 'vitest'
import { type Entry, entrySchema } from '../../../src/shared/content/entry'
import { compareEditions } from '../../../src/shared/changes/compare'
import type { Edition } from '../../../src/shared/changes/edition'
import { contentsSchema, manifestSchema } from '../../../src/shared/content/pack'
import { documentsFileSchema } from '../../../src/shared/search/index/files'
import { examine } from '../examine'
import { tinyHandbook } from '../testing/tiny-handbook'
import { assemblePack } from './assemble'

const CASE = `---
id: cas-un
type: cas
titre: Un cas
resume: Ce qui arriva.
revu_le: 2026-11-01
valable_jusqu_au: 2027-06-30
relecture_juridique: a-faire
public: [agent]
quand: Avant de migrer.
a_dire: D'autres l'ont fait.
chiffre: { valeur: 3 000, libelle: postes migrés, selon: la ville, date: 2024-05 }
qui: Une ville
periode: De 2019 à 2024
chiffres:
  - { valeur: 40 000 €, libelle: licences évitées par an, selon: la DSI, date: 2024 }
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

function filesOf(changes: Readonly<Record<string, string>>): ReadonlyMap<string, unknown> {
  const { handbook, problems } = examine(tinyHandbook(changes))
  expect(problems).toEqual([])
  return new Map(assemblePack(handbook)?.map(({ path, text }) => [path, JSON.parse(text) as unknown]))
}

const withCase = (text: string): ReadonlyMap<string, unknown> =>
  filesOf({
    'cas/cas-un.md': text,
    'sommaire.yaml': '- chap-un:\n    - fiche-une:\n        - def-mot\n- cas-un\n'
  })

function packWith(text: string): { readonly entry: Entry; readonly found: string } {
  const files = withCase(text)
  const { documents } = v.parse(documentsFileSchema, files.get('search/documents.json'))
  return {
    entry: v.parse(entrySchema, files.get('entries/cas-un.json')),
    found: documents.find(({ id }) => id === 'cas-un')?.text ?? ''
  }
}

test('a case tells who, when, its figures with who says so, what failed and what to take from it', () => {
  expect(packWith(CASE).entry).toMatchObject({
    type: 'cas',
    story: {
      who: 'Une ville',
      period: 'De 2019 à 2024',
      figures: [
        {
          value: '40\u202f000\u00a0€',
          label: 'licences évitées par an',
          accordingTo: 'la DSI',
          date: '2024'
        }
      ],
      failure: 'Les macros n’ont pas suivi.',
      lesson: 'Compter les macros d’abord.'
    }
  })
})

test('figures, failures and lessons are found by the search', () => {
  const { found } = packWith(CASE)
  for (const words of [
    '40\u202f000\u00a0€',
    'macros n’ont pas suivi',
    'Compter les macros',
    'D’autres l’ont fait'
  ])
    expect(found).toContain(words)
})

test('an entry says until when it can be trusted, and that a lawyer has still to read it, or who did', () => {
  const { entry } = packWith(CASE)
  expect(entry).toMatchObject({ validUntil: '2027-06-30', legalReview: null })
  const read = CASE.replace(
    'relecture_juridique: a-faire',
    'relecture_juridique: { par: Maître X, le: 2026-11-02 }'
  )
  expect(packWith(read).entry.legalReview).toEqual({ by: 'Maître X', on: '2026-11-02' })
})

test('what an entry does not say is left out, so that codes on paper stay what they were', () => {
  const files = assemblePack(examine(tinyHandbook()).handbook) ?? []
  const fiche = JSON.parse(
    files.find(({ path }) => path === 'entries/fiche-une.json')?.text ?? '{}'
  ) as object
  expect(Object.keys(fiche)).toEqual([
    'id',
    'type',
    'title',
    'summary',
    'parent',
    'reviewedOn',
    'minutes',
    'sections',
    'audience',
    'occasion',
    'myth',
    'legal',
    'card',
    'text',
    'view',
    'usedIn',
    'sources'
  ])
})

test('a version of the first format is read, and compared with one that has a case', () => {
  const edition = (files: ReadonlyMap<string, unknown>): Edition => {
    const contents = v.parse(contentsSchema, files.get('contents.json'))
    const entries = contents.entries.map(({ id }) => v.parse(entrySchema, files.get(`entries/${id}.json`)))
    return { contents, entries: new Map(entries.map((entry) => [entry.id, entry])) }
  }
  const first = filesOf({})
  expect(v.parse(manifestSchema, { ...Object(first.get('pack.json')), format: 1 }).format).toBe(1)
  expect(compareEditions(edition(first), edition(withCase(CASE)))).toMatchObject([
    { kind: 'added', after: { place: { entry: 'cas-un' } } }
  ])
})
