import type { Locator, Page } from 'playwright'
import { expect, test } from './fixtures/app'
import { expectNoViolations } from './fixtures/axe'
import { goTo } from './fixtures/navigation'

test('a reader goes from the contents to a fiche, and knows where it stands', async ({ page }) => {
  const contents = page.getByRole('navigation', { name: 'Sommaire' })
  await contents.getByRole('button', { name: /^Déplier « .*stratégie/i }).click()
  await contents.getByRole('link', { name: 'Le cadre juridique' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Le cadre juridique' })).toBeFocused()
  await expect(contents.getByRole('link', { name: 'Le cadre juridique' })).toHaveAttribute(
    'aria-current',
    'page'
  )
  await expect(page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link')).toHaveCount(2)
  await expect(page).toHaveTitle(/^Le cadre juridique – /)
  const sources = page.getByRole('region', { name: 'Sources et dates' })
  await expect(sources).toContainText(/page relue le \d/i)
})

test('the outline follows the section in view', async ({ page }) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  const outline = page.getByRole('navigation', { name: 'Sur cette page' })
  await outline.getByRole('link', { name: 'Qui fait quoi' }).click()
  await expect(outline.getByRole('link', { name: 'Qui fait quoi' })).toHaveAttribute(
    'aria-current',
    'location'
  )
  await expect(page.getByRole('heading', { name: 'Qui fait quoi' })).toBeInViewport()

  await page.keyboard.press('Control+i')
  await expect(page.getByRole('status').first()).toContainText(
    /^Accueil › .+ › Le cadre juridique\. Section «\u00a0Qui fait quoi\u00a0»\. \d+\u00a0% de la page\.$/
  )
})

test('previous and next follow the order of the contents', async ({ page }) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  const pager = page.getByRole('navigation', { name: 'Suite de la lecture' })
  await pager.getByRole('link', { name: /^Suivant/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Le cadre juridique')
  await pager.getByRole('link', { name: /^Précédent/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Le cadre juridique' })).toBeVisible()
})

test('back and forward work by buttons, by keys and by the mouse’s side buttons', async ({ page }) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  const heading = page.getByRole('heading', { level: 1 })
  const bar = page.getByRole('banner')
  await page
    .getByRole('navigation', { name: 'Suite de la lecture' })
    .getByRole('link', { name: /^Suivant/ })
    .click()
  await expect(heading).not.toHaveText('Le cadre juridique')

  await bar.getByRole('button', { name: 'Page précédente' }).click()
  await expect(heading).toHaveText('Le cadre juridique')
  await bar.getByRole('button', { name: 'Page suivante' }).click()
  await expect(heading).not.toHaveText('Le cadre juridique')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(heading).toHaveText('Le cadre juridique')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(heading).not.toHaveText('Le cadre juridique')

  const devtools = await page.context().newCDPSession(page)
  const press = async (button: 'back' | 'forward'): Promise<void> => {
    for (const type of ['mousePressed', 'mouseReleased'] as const) {
      await devtools.send('Input.dispatchMouseEvent', { type, button, x: 600, y: 400, clickCount: 1 })
    }
  }
  await press('back')
  await expect(heading).toHaveText('Le cadre juridique')
  await press('forward')
  await expect(heading).not.toHaveText('Le cadre juridique')
})

test('going back finds the place where one was', async ({ page }) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  await page.mouse.move(600, 400)
  await page.mouse.wheel(0, 700)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(500)
  const before = await page.evaluate(() => window.scrollY)
  await page.keyboard.press('Alt+Home')
  await expect(page.getByRole('heading', { level: 1, name: 'Manuel du numérique ouvert' })).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before)
})

test('definitions are reached from the text', async ({ page }) => {
  await goTo(page, '/lire/fiche-arg-maitriser-ses-outils')
  await page
    .getByRole('article')
    .getByRole('link', { name: /réversibilité/i })
    .first()
    .click()
  await page.getByRole('link', { name: 'Lire la définition complète' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Réversibilité' })).toBeVisible()
})

test('an outside address is shown and copied, never opened', async ({ page, app }) => {
  await goTo(page, '/lire/fiche-suivre-l-actualite')
  const address = page.getByRole('article').getByRole('link', { name: 'linuxfr.org', exact: true })
  await address.click()
  const dialog = page.getByRole('dialog', { name: 'Adresse extérieure au manuel' })
  await expect(dialog).toContainText(/https:\/\//)
  await dialog.getByRole('button', { name: 'Copier l’adresse' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Adresse copiée.')).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^https:\/\//)
  expect(new URL(page.url()).protocol).toBe('app:')
})

test('an address that leads nowhere says so and shows the way home', async ({ page }) => {
  await goTo(page, '/lire/fiche-qui-n-existe-pas')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’est pas dans le manuel')
  await page.getByRole('link', { name: 'Revenir à l’accueil' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Manuel du numérique ouvert' })).toBeVisible()
})

test('the text is set as the reader chose, from the first picture of the next start, until it is reset', async ({
  app,
  page,
  relaunch
}) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  const paragraph = (on: Page): Locator =>
    on.getByRole('main').locator('.entry-text p:not(.box-a-retenir *)').first()
  const usual = await styleOf(paragraph(page))
  await page.getByRole('banner').getByRole('button', { name: 'Réglages de lecture' }).click()
  const panel = page.getByRole('dialog', { name: 'Réglages de lecture' })
  await expect(panel.getByRole('heading')).toBeFocused()
  const choices = {
    Police: 'Literata, avec empattements',
    'Taille du texte': '200\u00a0%',
    Couleurs: 'Sépia',
    Interligne: 'Très large',
    'Espace entre les mots': 'Large',
    'Espace entre les lettres': 'Très large'
  }
  for (const [label, option] of Object.entries(choices)) await panel.getByLabel(label).selectOption(option)
  await panel.getByLabel('Règle de lecture').check()
  const size = parseFloat(usual.fontSize)
  await expect
    .poll(() => styleOf(paragraph(page)))
    .toEqual({
      fontFamily: expect.stringMatching(/^"?Literata/) as unknown as string,
      fontSize: `${size * 2}px`,
      lineHeight: pixels(size * 2 * 2.1),
      letterSpacing: pixels(size * 2 * 0.12),
      wordSpacing: pixels(size * 2 * 0.16),
      ground: 'rgb(244, 232, 208)'
    })
  await expectNoViolations(page, 'the reading settings')
  const chosen = await styleOf(paragraph(page))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(320, 640))
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(320)
  const sideways = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await sideways()).toBeLessThanOrEqual(0)
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()

  const next = await relaunch()
  await goTo(next.page, '/lire/fiche-cadre-juridique')
  expect(await styleOf(paragraph(next.page))).toEqual(chosen)
  expect(
    await next.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor())
  ).toBe('#F4E8D0')
  await next.page.keyboard.press('Control+Shift+R')
  const again = next.page.getByRole('dialog', { name: 'Réglages de lecture' })
  await again.getByRole('button', { name: 'Réinitialiser' }).click()
  await expect.poll(() => styleOf(paragraph(next.page))).toEqual(usual)
  await expect(again.getByLabel('Règle de lecture')).not.toBeChecked()
})

/** As Chromium writes a length: six digits. */
function pixels(length: number): string {
  return `${Number(length.toPrecision(6))}px`
}

/** How a paragraph is drawn, and the ground of its page. */
function styleOf(paragraph: Locator) {
  return paragraph.evaluate((element) => {
    const { fontFamily, fontSize, lineHeight, letterSpacing, wordSpacing } = getComputedStyle(element)
    const ground = getComputedStyle(document.body).backgroundColor
    return { fontFamily, fontSize, lineHeight, letterSpacing, wordSpacing, ground }
  })
}
