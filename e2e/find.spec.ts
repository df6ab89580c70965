import { expect, test } from './fixtures/app'
import { goTo } from './fixtures/navigation'

test('Ctrl+F finds in the page, whatever the accents, and goes from one passage to the next', async ({
  page
}) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  await page.keyboard.press('Control+f')
  const bar = page.getByRole('search', { name: 'Rechercher dans la page' })
  await bar.getByRole('textbox').fill('donnees')
  const status = bar.getByRole('status')
  await expect(status).toHaveText(/^1 sur \d+$/)
  const count = Number((await status.textContent())?.split(' ').at(-1))
  expect(count).toBeGreaterThan(1)
  expect(await page.evaluate(() => CSS.highlights.get('found')?.size)).toBe(count)

  // The current passage is told by more than its colour (WCAG 1.4.1).
  const line = await page.getByRole('main').evaluate((main) => ({
    current: getComputedStyle(main, '::highlight(found-current)').textDecorationLine,
    others: getComputedStyle(main, '::highlight(found)').textDecorationLine
  }))
  expect(line).toEqual({ current: 'underline', others: 'none' })

  await page.keyboard.press('Enter')
  await expect(status).toHaveText(`2 sur ${count}`)
  // From the bar, the passage is said; from the page, it takes the focus.
  const said = page.getByRole('status').filter({ hasText: /^Section «\s.+\s»\s: .*données/i })
  await expect(said).toHaveCount(1)
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+Enter')
  await expect(status).toHaveText(`${count} sur ${count}`)

  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  expect(await page.evaluate(() => CSS.highlights.has('found'))).toBe(false)
  const focused = page.locator('main :focus')
  await expect(focused, 'the reader goes on at the passage').toContainText(/données/i)

  await page.keyboard.press('Control+f')
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('F3')
  await expect(focused).toContainText(/données/i)
})

test('no key is lost between Ctrl+F and the word', async ({ page }) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  const focused = await page.evaluate(async () => {
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, cancelable: true }))
    // The next key is a task of its own, and may be the very next one.
    await new Promise((resolve) => setTimeout(resolve))
    return document.activeElement?.getAttribute('aria-label')
  })
  expect(focused).toBe('Texte à trouver dans la page')
})

test('what is not in the page is said', async ({ page }) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('Control+f')
  const bar = page.getByRole('search', { name: 'Rechercher dans la page' })
  await bar.getByRole('textbox').fill('xylophone')
  await expect(bar.getByRole('status')).toHaveText('Aucun passage')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1 }), 'back to where one came from').toBeFocused()
})

test('the bar that finds covers neither the outline of the page nor what it found', async ({ app, page }) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1440, 600))
  await goTo(page, '/lire/fiche-cadre-juridique')
  await page.keyboard.press('Control+f')
  const bar = page.getByRole('search', { name: 'Rechercher dans la page' })
  await page.keyboard.type('code')
  const status = bar.getByRole('status')
  await expect(status).toHaveText(/^1 sur \d+$/)
  const count = Number((await status.textContent())?.split(' ').at(-1))
  for (let at = 1; at <= count; at++) {
    await expect(status).toHaveText(`${at} sur ${count}`)
    const covered = await page.evaluate(() => {
      const frame = document.querySelector('[role=search]')?.getBoundingClientRect()
      const head = document.querySelector('header')?.getBoundingClientRect()
      const [found] = CSS.highlights.get('found-current') ?? []
      const outline = document
        .querySelector('nav[aria-labelledby="outline-title"] ul')
        ?.getBoundingClientRect()
      const passage = found instanceof Range ? found.getBoundingClientRect() : undefined
      if (!frame || !head || !passage || !outline) return 'something is missing'
      if (passage.top < head.bottom || passage.bottom > frame.top) return 'the passage'
      return outline.bottom > frame.top ? 'the outline' : null
    })
    expect(covered, `passage ${at}`).toBeNull()
    await page.keyboard.press('Enter')
  }
})
