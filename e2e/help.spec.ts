import path from 'node:path'
import { expect, test } from './fixtures/app'
import { expectNoViolations } from './fixtures/axe'
import { runApplication } from './fixtures/command-line'
import { chooseInMenu } from './fixtures/menu'
import { pdfInfo, pdfStructure } from './fixtures/pdf'
import { savePdf } from './fixtures/save-pdf'
import { active, options, search } from './fixtures/search'

test('the guides are opened from the menu, found by the search, and printed', async ({ app, page }, info) => {
  await page.getByRole('main').waitFor()
  await chooseInMenu(app, 'Guide du lecteur')
  const title = page.getByRole('heading', { level: 1, name: 'Guide du lecteur' })
  await expect(title).toBeFocused()
  const picture = page.getByRole('main').getByRole('img').first()
  expect(
    await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))
  ).toBe(1280)
  await expectNoViolations(page, 'guide du lecteur')

  // What the handbook knows nothing of.
  await search(page, 'schtasks')
  await expect(options(page)).not.toHaveCount(0)
  await expect(page.getByRole('group', { name: 'Guide de l’application' }).first()).toBeVisible()
  await expect(active(page)).toContainText('Guide de l’administrateur')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Guide de l’administrateur' })).toBeVisible()
  await expect(page.getByText('1 sur 1', { exact: true })).toBeVisible()

  await page.keyboard.press('Control+p')
  await page.getByRole('img', { name: /^Page 1 sur/ }).waitFor()
  const file = info.outputPath('guide.pdf')
  const text = (await savePdf(app, page, file)).join('\n')
  expect(text).toMatch(/application \d+\.\d+\.\d+ · +Page 1/)
  expect(text).toContain('schtasks')
  expect(pdfInfo(file).get('Tagged')).toBe('yes')
})

test('what the handbook itself says comes before the guides', async ({ page }) => {
  await search(page, 'licence')
  const groups = page.getByRole('listbox', { name: 'Passages trouvés' }).getByRole('group')
  await expect(groups.last()).toHaveAccessibleName('Guide de l’application')
  await expect(active(page)).not.toContainText('Guide')
})

test('a guide is printed from the command line, its pictures told in words', async ({ profile }) => {
  const file = path.join(profile, 'guide.pdf')
  const ended = await runApplication('--print-fiche=aide-lecteur', `--output=${file}`)
  expect(ended).toMatchObject({ status: 0, stderr: '' })
  expect(pdfInfo(file).get('Keywords')).toMatch(/^aide-lecteur, application \d/)
  expect(pdfStructure(file)).toMatch(/H1[\s\S]*Figure[\s\S]*H2/)
})
