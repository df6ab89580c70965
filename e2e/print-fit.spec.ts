import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures/app'
import { runApplication, runApplicationIn } from './fixtures/command-line'
import { goTo } from './fixtures/navigation'
import { applicationWith, tinyHandbook } from './fixtures/other-handbook'
import { pdfPages } from './fixtures/pdf'
import { expectTrustworthy } from './fixtures/trustworthy'

test('the preview names only what makes a fiche fit, and does it', async ({ page }) => {
  const format = page.getByRole('combobox', { name: 'Format' })
  await goTo(page, '/imprimer/fiche-arg-mutualiser')
  await expect(page.getByText('Tient sur 2 pages')).toBeVisible()
  const picture = (): Promise<string> =>
    page
      .getByRole('img', { name: /^Page 1 sur/ })
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL('image/png'))
  await expect.poll(async () => (await picture()).length).toBeGreaterThan(20_000)
  const before = await picture()
  await format.selectOption({ label: 'Une page' })
  await expect(page.getByText(/^Dépasse 1\spage (de \d+\slignes|d’une ligne)$/)).toBeVisible()
  const isNew = async (): Promise<boolean> => {
    const now = await picture()
    return now !== before && now.length > 20_000
  }
  await expect.poll(isNew, 'the page that is seen is the new one').toBe(true)

  await goTo(page, '/imprimer/fiche-cadre-juridique')
  await format.selectOption({ label: 'Une page' })
  await expect(page.getByText(/^Dépasse 1\spage (de \d+\slignes|d’une ligne)$/)).toBeVisible()
  const remedies = page.getByRole('list', { name: 'Pour gagner de la place' }).getByRole('button')
  await expect(remedies.last()).toHaveText('En recto verso', { timeout: 60_000 })
  await remedies.last().click()
  await expect(page.getByText('Tient sur 2 pages')).toBeVisible()
  await expect(remedies).toHaveCount(0)
})

test('on one page a fiche has two columns, and all that belongs to it', async ({ profile }) => {
  const file = path.join(profile, 'fiche.pdf')
  const request = ['--print-fiche=fiche-arg-efficacite-terrain', '--format=une-page', `--output=${file}`]
  expect(await runApplication(...request)).toMatchObject({ status: 0, stderr: '' })
  await expectTrustworthy(file, 'Construire des outils que les agents utilisent vraiment')
  const pages = pdfPages(file)
  expect(pages).toHaveLength(1)
  for (const words of ['Pour qui', 'À retenir', 'Mots expliqués', 'Sources et dates', 'Page 1 / 1'])
    expect(pages[0]).toContain(words)
  expect(pages[0], 'the second column stands beside the first').toMatch(
    /Deux façons de manquer sa cible {3,}\S/
  )
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
