import { expect, test } from './fixtures/app'

test('the first page says what this is, where to begin and how old it is', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1, name: 'Manuel du numérique ouvert' })).toBeVisible()
  const starts = page.getByRole('region', { name: 'Par où commencer' })
  expect(await starts.getByRole('link').count()).toBeGreaterThanOrEqual(4)
  await expect(page.getByRole('main')).toContainText(/Contenu version \d+\.\d+\.\d+, publié le/)
  await expect(page.getByRole('region', { name: 'Mes signets' })).toContainText('Aucun signet pour l’instant')
  await expect(page).toHaveTitle('Manuel du numérique ouvert')
})

test('the first page says that it is no official publication', async ({ page }) => {
  await expect(page.getByRole('main')).toContainText(/indépendant/i)
  await expect(page.getByRole('main')).toContainText(/officiel/i)
})

test('every path that the first page offers leads to a page', async ({ page }) => {
  const starts = page.getByRole('region', { name: 'Par où commencer' }).getByRole('link')
  const count = await starts.count()
  for (let index = 0; index < count; index++) {
    await starts.nth(index).click()
    await expect(page.getByRole('article')).toBeVisible()
    await page.keyboard.press('Alt+Home')
  }
})

test('there is one window, with the system’s menu in French', async ({ app, page }) => {
  await expect(page.getByRole('main')).toBeVisible()
  const labels = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
  expect(labels?.map((label) => label.replace('&', ''))).toContain('Fichier')
  expect(app.windows()).toHaveLength(1)
})
