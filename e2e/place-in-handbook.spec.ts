import type { Page } from 'playwright'
import { expect, test } from './fixtures/app'
import { makeNarrow } from './fixtures/narrow'
import { goTo } from './fixtures/navigation'

const scrolled = (page: Page): Promise<number> => page.evaluate(() => window.scrollY)

/** How much of the window the line of progress takes, from 0 to 1; null where there is none. */
async function progressOf(page: Page): Promise<number | null> {
  return page.evaluate(() => {
    const line = document.querySelector('.progress')
    if (line === null || getComputedStyle(line).display === 'none') return null
    return line.getBoundingClientRect().width / document.documentElement.clientWidth
  })
}

test('the contents show where one is, however far down, and the page stays where it is', async ({ page }) => {
  const current = page.getByRole('navigation', { name: 'Sommaire' }).locator('[aria-current="page"]')
  await goTo(page, '/lire/txt-ue-ia')
  await expect(current).toBeInViewport({ ratio: 1 })
  expect(await scrolled(page)).toBe(0)

  await page
    .getByRole('navigation', { name: 'Suite de la lecture' })
    .getByRole('link', { name: /^Suivant/ })
    .click()
  await expect(current).toHaveText('Administrateur général des données')
  await expect(current).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Alt+Home')
  await goTo(page, '/lire/chap-glossaire')
  await expect(current).toBeInViewport({ ratio: 1 })
  expect(await scrolled(page)).toBe(0)
})

test('the contents over the text show where one is too', async ({ app, page }) => {
  await makeNarrow(app)
  await goTo(page, '/lire/txt-ue-ia')
  await page.getByRole('button', { name: 'Afficher le sommaire' }).click()
  const panel = page.getByRole('dialog', { name: 'Sommaire du manuel' })
  await expect(panel.locator('[aria-current="page"]')).toBeInViewport({ ratio: 1 })
})

test('opening a branch of the contents moves nothing', async ({ page }) => {
  await goTo(page, '/lire/txt-ue-ia')
  const aside = page.getByRole('complementary', { name: 'Sommaire du manuel' })
  await aside.evaluate((element) => element.scrollTo(0, 0))
  await aside.getByRole('button', { name: /^Déplier « Le numérique ouvert/ }).click()
  await expect(aside.getByRole('button', { name: /^Replier « Le numérique ouvert/ })).toBeVisible()
  expect(await aside.evaluate((element) => element.scrollTop)).toBe(0)
})

test('a line tells how far one has read a long page, and goes where motion is not wanted', async ({
  page
}) => {
  await goTo(page, '/lire/fiche-acheter-du-libre')
  expect(await progressOf(page)).toBe(0)
  await page.evaluate(() =>
    window.scrollTo(0, (document.documentElement.scrollHeight - window.innerHeight) / 2)
  )
  await expect.poll(() => progressOf(page)).toBeCloseTo(0.5, 1)
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
  await expect.poll(() => progressOf(page)).toBeCloseTo(1, 1)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await progressOf(page)).toBeNull()
})

test('a short page and one that is no entry have no line of progress', async ({ page }) => {
  for (const path of ['/lire/glo-api', '/signets', '/']) {
    await goTo(page, path)
    expect(await progressOf(page), path).toBeNull()
  }
})

test('the pager says how long the next page is, and where a part begins', async ({ page }) => {
  await goTo(page, '/lire/idee-contribution-baisse-qualite')
  const pager = page.getByRole('navigation', { name: 'Suite de la lecture' })
  await expect(pager.getByRole('link', { name: /^Précédent · \d+\smin de lecture/ })).toBeVisible()
  await expect(
    pager.getByRole('link', { name: /^Suivant · partie\s5 · \d+\smin de lecture Cas réels : chiffres/ })
  ).toBeVisible()
})
