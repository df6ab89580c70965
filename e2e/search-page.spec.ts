import { expect, test } from './fixtures/app'
import { expectNoSidewaysScroll, makeNarrow } from './fixtures/narrow'
import { goTo } from './fixtures/navigation'
import { active, options, search } from './fixtures/search'

test('all that is found stands on a page, by keys alone, and going back finds it as it was', async ({
  page
}) => {
  await search(page, 'licence')
  await expect(options(page).first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(/^Résultats pour «\slicence\s»$/)
  await expect(main.getByRole('heading', { level: 1 })).toBeFocused()
  const passages = main.getByRole('listitem')
  await expect(passages).toHaveCount(40)
  await main.getByRole('button', { name: /^Afficher \d+\spassages de plus$/ }).click()
  await expect.poll(() => passages.count()).toBeGreaterThan(40)
  const count = await passages.count()

  await passages.last().getByRole('link').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article')).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(passages).toHaveCount(count)
  await expect(passages.last()).toBeInViewport()

  await main.getByLabel('Type de page').selectOption('definition')
  await expect(page).toHaveURL(/type=definition/)
  await expect(main.getByText('Définition', { exact: true }).first()).toBeVisible()
  await expect(main.getByText('Fiche', { exact: true })).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Rechercher dans le manuel' })).toHaveValue('licence')
})

test('a page that finds nothing helps as the dialog does: filters, nearest words, glossary, contents', async ({
  page
}) => {
  await page.getByRole('main').waitFor()
  const main = page.getByRole('main')
  await goTo(page, '/recherche?q=dtoit')
  await expect(main.getByRole('status')).toHaveText('Aucun passage trouvé')
  await expect(main.getByLabel('Type de page')).toHaveCount(0)
  await main
    .getByRole('button')
    .filter({ hasText: /^[a-zà-ÿ]+$/ })
    .first()
    .press('Enter')
  await expect(main.getByRole('listitem').first()).toBeVisible()
  await expect(page).not.toHaveURL(/dtoit/)

  // No content is in a chapter that does not exist.
  await goTo(page, '/recherche?q=hotline&chapitre=chap-qui-manque')
  await expect(main.getByText('Les filtres cachent tous les passages trouvés.')).toBeVisible()
  await main.getByRole('button', { name: 'Retirer les filtres' }).press('Enter')
  await expect(main.getByRole('listitem').first()).toBeVisible()

  await goTo(page, '/recherche?q=zzzqqq')
  await main.getByRole('button', { name: 'Parcourir le sommaire' }).press('Enter')
  await expect(page.getByRole('navigation', { name: 'Sommaire' }).getByRole('link').first()).toBeFocused()
  await main.getByRole('button', { name: /^Ouvrir «\s.*[Gg]lossaire/ }).press('Enter')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(/glossaire/i)
})

test('a page of results says how a mistyped word was understood', async ({ page }) => {
  await goTo(page, '/recherche?q=licnece')
  await expect(page.getByRole('main').getByText(/«\slicnece\s» ne figure pas dans le manuel/)).toBeVisible()
})

test('a search of a thousand letters opens what it finds without complaint', async ({ page }) => {
  await search(page, `licence ${'é'.repeat(990)}`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article')).toBeVisible()
  await expect(page.getByText('Cette action n’a pas abouti')).toHaveCount(0)
})

test('search and its page fit where text is twice as large', async ({ app, page }) => {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(1280, 800)
    window?.webContents.setZoomFactor(2)
  })
  await search(page, 'administration')
  await expect(options(page).first()).toBeInViewport()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('main').getByRole('listitem').first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
})

test('all of it is used at 320 pixels by keys alone: a search, its page, a passage, and back', async ({
  app,
  page
}) => {
  await page.getByRole('main').waitFor()
  await makeNarrow(app)
  await search(page, 'licence')
  await expect(options(page).first()).toBeInViewport()
  await page.keyboard.press('ArrowDown')
  await expect(active(page)).toBeInViewport()
  const widths = await active(page).evaluate((option) =>
    [option, option.querySelector('.snippet')].map((one) => one?.getBoundingClientRect().width ?? 0)
  )
  expect((widths[0] ?? 0) - (widths[1] ?? 0), 'room that the passage lacks').toBeLessThan(40)
  await expectNoSidewaysScroll(page, 'the dialog')
  await page.keyboard.press('Control+Enter')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toBeFocused()
  await expectNoSidewaysScroll(page, 'the page of results')
  await page.keyboard.press('Tab')
  await expect(main.getByRole('button', { name: 'Modifier la recherche' })).toBeFocused()
  for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press('Tab')
  await expect(main.getByRole('listitem').first().getByRole('link')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article')).toBeVisible()
  await expectNoSidewaysScroll(page, 'the passage')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(main.getByRole('listitem').first().getByRole('link')).toBeInViewport()
})
