import path from 'node:path'
import { expectNoViolations } from './fixtures/axe'
import { expect } from './fixtures/app'
import { install, plugIn, test } from './fixtures/content-versions'
import { goTo } from './fixtures/navigation'

test('what changed is told word by word, bookmarks first, and marked until it is read', async ({
  open,
  trial,
  demonstration
}) => {
  const [first, second, third] = demonstration.versions
  const { app, page } = await open(trial)
  await goTo(page, '/versions')
  await plugIn(app, path.join(demonstration.folder, 'v2'))
  await page.getByRole('button', { name: 'Importer un dossier…' }).click()
  await install(page, second)

  await page.getByRole('link', { name: 'Ce qui a changé entre les versions' }).click()
  await expect(page.getByText(`De la version ${first} à la version ${second}`)).toBeVisible()
  await expect(page.getByRole('insertion').filter({ hasText: 'Cette phrase a été ajoutée' })).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectNoViolations(page, `what changed in ${colorScheme}`)
  }
  await page.getByRole('link', { name: 'Section ajoutée pour un essai' }).click()
  const added = page.getByRole('heading', { name: 'Section ajoutée pour un essai' })
  await expect(added).toBeInViewport()
  const [bar, heading] = await Promise.all([page.getByRole('banner').boundingBox(), added.boundingBox()])
  // In the window, and not under the bar that stays at its top.
  expect(heading?.y).toBeGreaterThan(bar?.height ?? 0)
  const marks = page.getByRole('main').getByRole('link', { name: 'Modifié' })
  await expect(marks.first()).toBeVisible()
  const before = await marks.count()
  await page.getByRole('button', { name: 'Ajouter un signet « Section ajoutée pour un essai »' }).click()
  await page.keyboard.press('Alt+Home')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(added).toBeVisible()
  // Of two short sections that the window shows together, both were read.
  await expect.poll(() => marks.count()).toBeLessThan(before)

  await goTo(page, '/versions')
  await plugIn(app, path.join(demonstration.folder, 'v3'))
  await page.getByRole('button', { name: 'Importer un dossier…' }).click()
  await install(page, third)
  await page.keyboard.press('Alt+Home')
  // The first page says so above its title, which it moves nowhere.
  const news = page.getByRole('navigation', { name: 'Ce qui a changé depuis votre dernière lecture' })
  await expect(news.getByRole('listitem').first()).toBeVisible()
  const title = page.getByRole('heading', { level: 1 })
  const { y = NaN } = (await title.boundingBox()) ?? {}
  await expectNoViolations(page, 'what changed, on the first page')
  await news.getByRole('link', { name: /^Ce qui a changé \(\d+\spages?\)$/ }).click()
  await page.getByRole('button', { name: 'Marquer tout comme lu' }).waitFor()
  await page.keyboard.press('Alt+ArrowLeft')
  await title.waitFor()
  await news.evaluate((element) => {
    element.remove()
  })
  expect((await title.boundingBox())?.y).toBe(y)
  await goTo(page, `/changements?de=${first}&a=${third}`)
  await expect(page.getByText(`De la version ${first} à la version ${third}`)).toBeVisible()
  const texts = await page.getByRole('heading').allTextContents()
  expect(texts.indexOf('Vos signets et dossiers')).toBeLessThan(
    texts.indexOf('Section ajoutée pour un essai')
  )
  expect(texts.indexOf('Section ajoutée pour un essai')).toBeLessThan(texts.indexOf('Le reste du manuel'))
  for (const kind of ['Ajouté', 'Modifié', 'Déplacé', 'Retiré']) {
    await expect(page.getByText(kind, { exact: true }).first()).toBeVisible()
  }
})
