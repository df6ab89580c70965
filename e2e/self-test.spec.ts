import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from './fixtures/app'
import { expectNoViolations } from './fixtures/axe'
import { runApplication } from './fixtures/command-line'
import { test } from './fixtures/content-versions'
import { chooseInMenu } from './fixtures/menu'
import { mustLeaveSandbox } from '../build/setup/sandbox.mjs'
import { CHECK_NAMES, type SelfTestReport } from '../src/shared/self-test/report'

// The hidden pages on which the lockdown is tried are refused aloud, on their consoles.
test.use({ allowedErrors: /Content Security Policy|Not allowed to navigate/ })

const failed = ({ results }: SelfTestReport): readonly string[] =>
  results.filter(({ outcome }) => outcome === 'failed').map(({ check }) => check)

// As root, Chromium runs without its sandbox, and that is told.
const expected = mustLeaveSandbox() ? ['sandbox'] : []

test('an installation says what works and what does not, and nothing of who reads', async ({
  trial,
  profile,
  demonstration
}) => {
  const run = async (): Promise<{ status: number | null; report: SelfTestReport; text: string }> => {
    const ended = await runApplication(...trial, `--user-data-dir=${profile}`, '--self-test', '--json')
    return { status: ended.status, report: JSON.parse(ended.stdout) as SelfTestReport, text: ended.stdout }
  }
  const sound = await run()
  expect(failed(sound.report)).toEqual(expected)
  expect(sound.status).toBe(expected.length === 0 ? 0 : 1)
  expect(sound.report.results.map(({ check }) => check)).toEqual(CHECK_NAMES)
  expect(sound.report.results.find(({ check }) => check === 'fuses')?.outcome).toBe('noted')
  expect(sound.text).not.toContain(profile)

  const imported = `--import-content=${path.join(demonstration.folder, 'v2')}`
  expect(await runApplication(...trial, `--user-data-dir=${profile}`, imported)).toMatchObject({ status: 0 })
  const [, second] = demonstration.versions
  const version = path.join(profile, 'contenu', 'versions', second)
  appendFileSync(path.join(version, 'search', 'index.json'), ' ')
  writeFileSync(path.join(profile, 'workstation', 'politiques.json'), '{')
  const harmed = await run()
  expect(harmed.report.content).toBe(second)
  expect(harmed.status).toBe(1)
  expect(failed(harmed.report)).toEqual(expect.arrayContaining(['files', 'search', 'policies']))
})

test('a reader verifies the installation from the menu, and hands on a report', async ({
  open,
  trial,
  profile
}) => {
  const { app, page } = await open(trial)
  await expect(page.getByRole('heading', { level: 1, name: 'Manuel du numérique ouvert' })).toBeVisible()
  await chooseInMenu(app, 'Vérifier cette installation')
  const heading = page.getByRole('heading', { level: 1, name: 'Vérifier cette installation' })
  await expect(heading).toBeFocused()
  await page.getByRole('button', { name: 'Vérifier' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: /Tout est en ordre|échec/ })).toBeVisible()
  const rows = page.getByRole('list', { name: 'Essais' }).getByRole('listitem')
  await expect(rows).toHaveCount(CHECK_NAMES.length)
  await expect(rows.filter({ hasText: 'Échec' })).toHaveCount(expected.length)
  await expect(rows.filter({ hasText: 'Impression d’une fiche en PDF' })).toContainText('Bon')
  await expect(rows.filter({ hasText: 'Réseau' })).toContainText('l’application ne demande rien au réseau')
  await expectNoViolations(page, 'the results of the check')

  await page.getByRole('button', { name: 'Copier le rapport' }).click()
  await expect(page.getByText('Rapport copié.')).toBeVisible()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  const file = path.join(profile, 'rapport.txt')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await page.getByRole('button', { name: 'Enregistrer le rapport…' }).click()
  await expect(page.getByText(`Rapport enregistré : ${file}`)).toBeVisible()
  expect(readFileSync(file, 'utf8')).toBe(`\uFEFF${copied}\n`)
  expect(copied).toContain('Impression d’une fiche en PDF')
  expect(copied).not.toContain(profile)
})
