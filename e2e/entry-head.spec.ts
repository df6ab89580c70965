import type { Page } from 'playwright'
import { expect, test } from './fixtures/app'
import { goTo } from './fixtures/navigation'

/** Tops of elements of the page, in CSS pixels, in the order in which they are asked for. */
async function topsOf(page: Page, selectors: readonly string[]): Promise<readonly number[]> {
  return page.evaluate(
    (asked) => asked.map((selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? NaN),
    selectors
  )
}

test('the head of an entry is read, and gone through by Tab, in the order in which it stands', async ({
  page
}) => {
  await goTo(page, '/lire/fiche-acheter-du-libre')
  const parts = [
    'nav[aria-label="Fil d’Ariane"]',
    '.kicker',
    'h1',
    '.summary',
    '.use',
    '.tools',
    '.entry-text'
  ]
  const tops = await topsOf(
    page,
    parts.map((part) => `article ${part}`)
  )
  expect(tops.every(Number.isFinite), 'each part is there').toBe(true)
  expect(tops).toEqual([...tops].sort((a, b) => a - b))
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Imprimer la fiche' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Ajouter un signet « Acheter du libre »' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Ajouter au dossier « Acheter du libre »' })).toBeFocused()
})

test('the first point to take away is seen without scrolling at 1280 by 800', async ({ app, page }) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  await goTo(page, '/lire/fiche-acheter-du-libre')
  await expect(page.getByRole('note').getByRole('listitem').first()).toBeInViewport({ ratio: 1 })
})

test('the part is told by its number in words, and its colour and large numeral say nothing more', async ({
  page
}) => {
  await goTo(page, '/lire/chap-idees-recues')
  const head = page.locator('article > header')
  await expect(head.getByText(/^Partie\s4$/)).toBeVisible()
  await expect(
    page.getByRole('heading', { level: 1, name: 'Idées reçues et réponses', exact: true })
  ).toBeVisible()
  const contents = page.getByRole('navigation', { name: 'Sommaire' })
  await expect(contents.getByRole('link', { name: 'Idées reçues et réponses', exact: true })).toBeVisible()
  const hues = await page
    .locator('nav [data-hue]')
    .evaluateAll((parts) => parts.map((part) => (part as HTMLElement).dataset['hue']))
  expect(new Set(hues).size).toBe(hues.length)
  expect(await contents.locator('.numeral').allTextContents()).toEqual([
    '',
    ...hues.map((_, at) => String(at + 1))
  ])
})

test('what is believed and what is so follow the title, before anything else', async ({ page }) => {
  await goTo(page, '/lire/idee-pas-de-support')
  const order = await page
    .locator('article > header')
    .evaluate((header) => header.textContent.replace(/\s+/g, ' '))
  const places = ['personne ne répond', 'On entend dire', 'En réalité', 'Pour qui', 'Imprimer'].map((words) =>
    order.indexOf(words)
  )
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  await expect(page.getByText('On entend dire')).toHaveCount(1)
})

test('the means to keep a section are seen where the pointer or the focus is, and once it is kept', async ({
  page
}) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  const title = page.getByRole('heading', { name: 'Qui fait quoi' })
  const keep = page.getByRole('button', { name: 'Ajouter un signet « Qui fait quoi »' })
  const kept = page.getByRole('button', { name: 'Retirer le signet « Qui fait quoi »' })
  await page.mouse.move(5, 5)
  await expect(keep).toHaveCSS('opacity', '0')
  await title.hover()
  await expect(keep).toHaveCSS('opacity', '1')
  await page.mouse.move(5, 5)
  await keep.focus()
  await expect(keep).toHaveCSS('opacity', '1')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1 }).focus()
  await expect(kept).toHaveCSS('opacity', '1')
  await expect(page.getByRole('button', { name: 'Ajouter au dossier « Qui fait quoi »' })).toHaveCSS(
    'opacity',
    '0'
  )
})

test('the means to keep a section are always seen in forced colours and under a finger', async ({ page }) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  const keep = page.getByRole('button', { name: 'Ajouter un signet « Qui fait quoi »' })
  await page.mouse.move(5, 5)
  await expect(keep).toHaveCSS('opacity', '0')
  await page.emulateMedia({ forcedColors: 'active' })
  await expect(keep).toHaveCSS('opacity', '1')
  await page.emulateMedia({ forcedColors: 'none' })
  await expect(keep).toHaveCSS('opacity', '0')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  await expect(keep).toHaveCSS('opacity', '1')
})
