import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures/app'
import { runApplicationIn } from './fixtures/command-line'
import { goTo } from './fixtures/navigation'
import { applicationWith, tinyHandbook } from './fixtures/other-handbook'

test('the preview names only what makes a fiche fit, and does it', async ({ page }) => {
  await goTo(page, '/imprimer/fiche-constat-doublons')
  await expect(page.getByText('Tient sur 2 pages')).toBeVisible()
  await page.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'Une page, texte serré' })
  await expect(page.getByText(/^Dépasse 1 page (de \d+ lignes|d’une ligne)$/)).toBeVisible()
  const remedies = page.getByRole('list', { name: 'Pour gagner de la place' }).getByRole('button')
  await expect(remedies).toHaveText(['En recto verso'])
  await remedies.click()
  await expect(page.getByText('Tient sur 2 pages')).toBeVisible()
  await expect(remedies).toHaveCount(0)
})

test('editors are told how each fiche fits, by the same measure', async ({ profile }) => {
  const folder = applicationWith(tinyHandbook)
  try {
    const file = path.join(profile, 'fit.json')
    expect(await runApplicationIn(folder, '--print-fit', `--output=${file}`)).toMatchObject({
      status: 0,
      stderr: ''
    })
    const fits = { pages: 1, beyond: 0, remedies: [] }
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      kind: 'print-fit',
      entries: { 'fiche-arroser': { 'one-page': fits, 'two-sided': fits } }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
