import * as v from 'valibot'
import { expect, test } from 'vitest'
import { DOSSIER_LIMITS, dossierItemSchema, dossierSchema, type Dossier, type DossierItem } from './dossier'
import { mergeDossiers, type KeptDossiers } from './merge-dossiers'

function dossier(number: number, changes: Partial<Dossier> = {}): Dossier {
  const own = v.parse(dossierSchema, {
    id: `7f1d4b52-6c1a-4c6e-9b0a-${String(number).padStart(12, '0')}`,
    name: `Dossier ${number}`,
    cover: { title: '', date: '', place: '', participants: '', message: '' },
    options: { cover: true, contents: true, newPage: true, glossary: true, sources: true, notes: false },
    items: []
  })
  return { ...own, ...changes }
}

function items(from: number, count: number): DossierItem[] {
  return Array.from({ length: count }, (_, at) =>
    v.parse(dossierItemSchema, {
      entry: `def-${from + at}`,
      section: null,
      title: 'Titre',
      code: null
    })
  )
}

const kept = (...dossiers: Dossier[]): KeptDossiers => ({ current: dossiers[0]?.id ?? null, dossiers })

test('a dossier that both machines changed holds what each of them wrote and added', () => {
  const base = dossier(1, { items: items(1, 2) })
  const ours = { ...base, name: 'Comité', items: [...base.items, ...items(10, 1)] }
  const theirs = {
    ...base,
    cover: { ...base.cover, place: 'Nantes' },
    items: [...items(20, 1), ...base.items]
  }
  const [merged] = mergeDossiers({ base: kept(base), ours: kept(ours), theirs: kept(theirs) }).dossiers
  expect(merged).toMatchObject({ name: 'Comité', cover: { place: 'Nantes' } })
  expect(merged?.items.map(({ entry }) => entry)).toEqual(['def-20', 'def-1', 'def-2', 'def-10'])
})

test('two versions that would be too long together stay side by side', () => {
  const base = dossier(1)
  const ours = { ...base, items: items(0, DOSSIER_LIMITS.items) }
  const theirs = { ...base, items: items(1000, 1) }
  const { dossiers } = mergeDossiers({ base: kept(base), ours: kept(ours), theirs: kept(theirs) })
  expect(dossiers.map(({ name, items: held }) => [name, held.length])).toEqual([
    ['Dossier 1', DOSSIER_LIMITS.items],
    ['Dossier 1 (autre poste)', 1]
  ])
})

test('the dossier to fill is one that is there', () => {
  const [one, two] = [dossier(1), dossier(2)]
  const gone = mergeDossiers({ base: kept(one, two), ours: kept(one, two), theirs: kept(two) })
  expect(gone).toEqual(kept(two))
})
