import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures/app'
import { runApplication } from './fixtures/command-line'
import { goTo } from './fixtures/navigation'
import { pdfPages, pdfStructure } from './fixtures/pdf'
import { expectTrustworthy } from './fixtures/trustworthy'

test('a fiche is printed from the command line: tagged, A4, with its title and its footer on each page', async ({
  profile
}) => {
  const file = path.join(profile, 'fiche.pdf')
  const ended = await runApplication('--print-fiche=fiche-constat-doublons', `--output=${file}`)
  expect(ended).toMatchObject({ status: 0, stderr: '' })

  await expectTrustworthy(file, 'Mêmes besoins, achats séparés\u00a0: repérer un doublon')
  const pages = pdfPages(file)
  expect(pages.length).toBeLessThanOrEqual(2)
  pages.forEach((text, index) => {
    expect(text).toMatch(/version \d+\.\d+\.\d+ du /)
    expect(text.replace(/\s+/g, ' ')).toContain('Mêmes besoins, achats séparés : repérer un doublon')
    expect(text).toMatch(
      /Code [0-9A-Z]{4}-[0-9A-Z]{4} · Encore à jour\s\? Menu Fichier › Vérifier une fiche imprimée/
    )
    expect(text).toContain(`Page ${index + 1} / ${pages.length}`)
  })
  expect(pages.join()).toContain('À retenir')
  expect(pages.join()).toContain('Sources et dates')
  expect(pdfStructure(file)).toMatch(/H1[\s\S]*H2/)
})

test('the same fiche gives the same bytes', async ({ profile }) => {
  const [first, second] = [path.join(profile, '1.pdf'), path.join(profile, '2.pdf')]
  await runApplication('--print-fiche=def-reversibilite', `--output=${first}`)
  await runApplication('--print-fiche=def-reversibilite', `--output=${second}`)
  expect(readFileSync(first).equals(readFileSync(second))).toBe(true)
})

test('an unknown id lists the nearest ones, and writes nothing', async ({ profile }) => {
  const file = path.join(profile, 'fiche.pdf')
  const ended = await runApplication('--print-fiche=fiche-cadre-juridik', `--output=${file}`)
  expect(ended.status).not.toBe(0)
  expect(ended.stderr).toContain('fiche-cadre-juridique')
  expect(existsSync(file)).toBe(false)
})

test('a place that cannot be written is said in a sentence, and nothing is left there', async ({
  profile
}) => {
  const folder = path.join(profile, 'taken.pdf')
  mkdirSync(folder)
  const ended = await runApplication('--print-fiche=def-reversibilite', `--output=${folder}`)
  expect(ended.status).toBe(1)
  expect(ended.stderr.split('\n')).toHaveLength(1)
  expect(readdirSync(folder)).toEqual([])
})

test('the preview shows the real pages, and the saved PDF is the one that was previewed', async ({
  app,
  page,
  profile
}) => {
  await goTo(page, '/lire/fiche-constat-doublons')
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('heading', { level: 1, name: /^Imprimer « Mêmes besoins/ })).toBeVisible()
  const pages = page.getByRole('group', { name: 'Aperçu des pages' }).getByRole('img')
  await expect(pages.first()).toBeVisible()
  const shown = await pages.count()
  await expect
    .poll(() => pages.first().evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL().length))
    .toBeGreaterThan(20_000)

  const file = path.join(profile, 'saved.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await page.getByRole('button', { name: 'Enregistrer en PDF…' }).click()
  await expect(page.getByText(`PDF enregistré : ${file}`).first()).toBeVisible()
  await expectTrustworthy(file, 'Mêmes besoins, achats séparés\u00a0: repérer un doublon')
  expect(pdfPages(file)).toHaveLength(shown)

  await page.getByRole('link', { name: 'Revenir à la lecture' }).click()
  await expect(page.getByRole('article')).toBeVisible()
})
