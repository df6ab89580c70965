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

  await page.keyboard.press('Enter')
  await expect(status).toHaveText(`2 sur ${count}`)
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+Enter')
  await expect(status).toHaveText(`${count} sur ${count}`)

  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()
  expect(await page.evaluate(() => CSS.highlights.has('found'))).toBe(false)
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
  await page.keyboard.press('Control+f')
  const bar = page.getByRole('search', { name: 'Rechercher dans la page' })
  await bar.getByRole('textbox').fill('xylophone')
  await expect(bar.getByRole('status')).toHaveText('Aucun passage')
})
