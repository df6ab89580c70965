import { readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { dossierSchema, type Dossier } from '../../shared/profile/dossier'
import { emptyFolder } from '../files/testing/folder'
import { openDossiers } from './dossiers'

const now = (): Date => new Date('2026-11-23T12:00:00Z')
const inFolder = (folder: string): string => path.join(folder, 'dossiers.json')

const NONE = { current: null, dossiers: [] }

function dossier(name: string): Dossier {
  return v.parse(dossierSchema, {
    id: '7f1d4b52-6c1a-4c6e-9b0a-1d2e3f405162',
    name,
    cover: { title: '', date: '', place: '', participants: '', message: '' },
    options: { cover: true, contents: true, newPage: true, glossary: true, sources: true, notes: false },
    items: [{ entry: 'def-sla', section: null, title: 'SLA', code: null }]
  })
}

test('dossiers are found again after a restart', async () => {
  const file = inFolder(await emptyFolder())
  const kept = { current: dossier('Comité').id, dossiers: [dossier('Comité')] }
  expect(await (await openDossiers(file, now)).save(NONE, kept)).toEqual({ kept, notice: null })
  const again = await openDossiers(file, now)
  expect(again.value()).toEqual(kept)
  expect(again.notice).toBeNull()
})

test('a damaged file is set aside and told, and what stood before it is taken', async () => {
  const folder = await emptyFolder()
  const first = await openDossiers(inFolder(folder), now)
  const before = { current: null, dossiers: [dossier('Avant')] }
  await first.save(NONE, before)
  await first.save(before, { current: null, dossiers: [dossier('Après')] })
  await writeFile(inFolder(folder), '{"format":1,')
  const again = await openDossiers(inFolder(folder), now)
  expect(again.value().dossiers.map(({ name }) => name)).toEqual(['Avant'])
  expect(again.notice?.text).toMatch(/^Le fichier de vos dossiers était illisible/)
  expect((await readdir(folder)).some((name) => name.startsWith('dossiers.illisible-'))).toBe(true)
})

test('a profile that cannot be written is told, and the dossiers stay in memory', async () => {
  const folder = await emptyFolder()
  await writeFile(path.join(folder, 'profile'), 'a file where the folder should be')
  const dossiers = await openDossiers(inFolder(path.join(folder, 'profile')), now)
  const { notice } = await dossiers.save(NONE, { current: null, dossiers: [dossier('Comité')] })
  expect(notice?.text).toMatch(/^Rien n’est enregistré pour le moment/)
  expect(dossiers.value().dossiers).toHaveLength(1)
})
