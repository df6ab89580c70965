import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { bookmarksForm } from '../../shared/profile/bookmark'
import { dossierFileForm } from '../../shared/profile/dossier'
import { dossiersForm } from '../../shared/profile/merge-dossiers'
import { keptExportForm } from '../../shared/profile/kept-export'
import { notesForm } from '../../shared/profile/note'
import { sessionForm } from '../../shared/profile/session'
import { settingsForm } from '../../shared/profile/settings'
import { newestFormat, readKeptData, type KeptForm } from '../../shared/profile/kept-form'
import { storeRecordForm } from '../content/store/record'
import { changesReadForm } from '../content/update/changes-read'
import { lastCheckForm } from '../content/update/last-check'

/** Every file that outlives a version of the application, by the name of its fixtures. */
const forms: Readonly<Record<string, KeptForm<{ readonly format: number }>>> = {
  bookmarks: bookmarksForm,
  dossiers: dossiersForm,
  'dossier-exporte': dossierFileForm,
  notes: notesForm,
  'signets-notes-dossiers': keptExportForm,
  session: sessionForm,
  reglages: settingsForm,
  versions: storeRecordForm,
  'contenu-verification': lastCheckForm,
  'contenu-lu': changesReadForm
}

const folder = fileURLToPath(new URL('fixtures', import.meta.url))
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((file) => {
    const [name = '', format] = file.split('.')
    return { file, name, format: Number(format) }
  })

test.each(fixtures)('$file is read by the application of today, and keeps what it holds', (fixture) => {
  const form = forms[fixture.name]
  const data = JSON.parse(readFileSync(path.join(folder, fixture.file), 'utf8')) as { format: number }
  expect(data.format).toBe(fixture.format)
  const read = form && readKeptData(data, form)
  expect(read?.state, 'An existing file no longer fits: add an upgrade (see fixtures/README.md).').toBe(
    'sound'
  )
  // What older formats become is for the test of their upgrade.
  if (form && read?.state === 'sound' && data.format === newestFormat(form))
    expect(read.value).toMatchObject(data)
})

test.each(Object.entries(forms))('every format of %s that was ever released has a fixture', (name, form) => {
  const formats = new Set(fixtures.filter((one) => one.name === name).map(({ format }) => format))
  expect([...formats].sort()).toEqual(Array.from({ length: newestFormat(form) }, (_, index) => index + 1))
})

test('no kept file is missing here', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.ts$/.test(file) && !file.endsWith('.test.ts')
  )
  const declared = sources.flatMap((file) => [
    ...readFileSync(path.join(root, file), 'utf8').matchAll(/export const (\w+): KeptForm</g)
  ])
  expect(declared).toHaveLength(Object.keys(forms).length)
})
