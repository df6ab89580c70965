import { readdirSync } from 'node:fs'
import type { Page } from 'playwright'
import { expect, test } from './fixtures/app'
import { contents, writeDossier, type Summary } from './fixtures/dossier-file'
import { goTo } from './fixtures/navigation'

const STAGES =
  /^(Lecture des pages du manuel : \d+ sur \d+|Mise en pages|Numéros et pieds de page : \d+\spages|Finition du document)…$/

/** Imports a dossier as a colleague sends it, and opens the preview of its pages. */
async function previewDossier(page: Page, folder: string, entries: readonly Summary[]): Promise<void> {
  await goTo(page, '/dossiers')
  await page.getByLabel('Fichier de dossier à importer').setInputFiles(writeDossier(folder, entries))
  await page.getByRole('button', { name: 'Importer ce dossier' }).click()
  await page.getByRole('button', { name: 'Imprimer le dossier' }).click()
}

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(pdf|tmp)$/.test(file))

for (const count of [40, 200]) {
  test(`${count} pages of the handbook say what is being done, and are given up without a trace`, async ({
    page,
    profile
  }) => {
    await previewDossier(page, profile, contents.entries.slice(0, count))
    const progress = page.getByRole('progressbar')
    await expect(progress).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: STAGES })).toBeVisible()
    await page.getByRole('button', { name: 'Annuler', exact: true }).click()
    await expect(page.getByText('La mise en pages a été arrêtée. Rien n’a été enregistré.')).toBeVisible()
    await expect(progress).toBeHidden()
    expect(files(profile)).toEqual([])
  })
}

test('one reads on while a long dossier is laid out, and takes it up again', async ({ page, profile }) => {
  await previewDossier(page, profile, contents.entries.slice(0, 40))
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.getByRole('link', { name: 'Revenir au dossier' }).click()
  await page.getByRole('main').getByRole('list').getByRole('link').first().click()
  await expect(page.getByRole('article')).toBeVisible()

  await goTo(page, '/dossiers')
  await page.getByRole('button', { name: 'Imprimer le dossier' }).click()
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await page.getByRole('button', { name: 'Reprendre' }).click()
  await expect(page.getByRole('img', { name: /^Page 1 sur \d\d/ })).toBeVisible({ timeout: 120_000 })
  expect(files(profile)).toEqual([])
})

test('a printing that is given up midway spoils none of those that follow', async ({ page, profile }) => {
  await previewDossier(page, profile, contents.entries.slice(0, 200))
  // From here on Chromium prints again, for seconds.
  await expect(page.getByRole('status').filter({ hasText: 'Numéros et pieds de page' })).toBeVisible({
    timeout: 60_000
  })
  await page.waitForTimeout(500)
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(page.getByText('La mise en pages a été arrêtée. Rien n’a été enregistré.')).toBeVisible()
  await goTo(page, '/imprimer/fiche-cadre-juridique')
  await expect(page.getByRole('img', { name: /^Page 1 sur \d/ })).toBeVisible({ timeout: 60_000 })
})
