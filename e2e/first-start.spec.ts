import { expect, test } from './fixtures/app'

test('the first page says what this is, where to begin and how old it is', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1, name: 'Manuel du numérique ouvert' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Première visite')
  await expect(page.getByRole('region', { name: 'Trouver votre chemin' }).getByRole('link')).toHaveCount(12)
  await expect(page.getByRole('region', { name: 'Les parties du manuel' }).getByRole('link')).toHaveCount(8)
  await expect(page.getByRole('main')).toContainText(/Contenu version \d+\.\d+\.\d+, publié le/)
  await expect(page.getByRole('region', { name: 'Mes signets' })).toContainText('Aucun signet pour l’instant')
  await expect(page).toHaveTitle('Manuel du numérique ouvert')
})

test('the first page says that it is no official publication', async ({ page }) => {
  await expect(page.getByRole('main')).toContainText(/indépendant/i)
  await expect(page.getByRole('main')).toContainText(/officiel/i)
})

test('the twelve questions stand in the first screen, and the others are one press away', async ({
  app,
  page
}) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  const ways = page.getByRole('region', { name: 'Trouver votre chemin' })
  await expect(ways.getByRole('link').nth(11)).toBeInViewport({ ratio: 1 })
  await expect(ways.getByRole('link').nth(5)).toBeInViewport({ ratio: 1 })
  await ways.getByRole('button', { name: /^Toutes les questions/ }).click()
  expect(await ways.getByRole('link').count()).toBeGreaterThan(12)
})

test('a first visit is led in; the next one is led back to where reading stopped', async ({ page }) => {
  const cover = page.getByRole('main').locator('header')
  await expect(cover).toContainText('Première visite')
  await cover.getByRole('link').click()
  await expect(page.getByRole('article')).toBeVisible()
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  await page.keyboard.press('Alt+Home')
  await expect(cover).toContainText('Reprendre')
  await cover.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
})

test('a press anywhere on a part of the handbook opens it', async ({ page }) => {
  const part = page.getByRole('region', { name: 'Les parties du manuel' }).getByRole('listitem').nth(4)
  const title = await part.getByRole('link').innerText()
  await part.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title.replace(/^\d+\s*/, ''))
})

test('there is one window, with the system’s menu in French', async ({ app, page }) => {
  await expect(page.getByRole('main')).toBeVisible()
  const labels = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
  expect(labels?.map((label) => label.replace('&', ''))).toContain('Fichier')
  expect(app.windows()).toHaveLength(1)
})
