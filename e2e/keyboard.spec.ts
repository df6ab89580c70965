import { expect, test } from './fixtures/app'
import { tabTo } from './fixtures/keys'
import { goTo } from './fixtures/navigation'
import { active, search } from './fixtures/search'

test('the whole main job is done without a mouse: find, read, keep, print', async ({ page }) => {
  await search(page, 'cadre juridique')
  await expect(active(page)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('article')).toBeVisible()
  await page.keyboard.press('Control+d')
  await expect(page.getByText('Signet ajouté').first()).toBeVisible()
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('heading', { level: 1, name: /^Imprimer « / })).toBeFocused()
  await expect(page.getByRole('img', { name: /^Page 1 sur/ })).toBeVisible()
  await tabTo(page, 'button', 'Enregistrer en PDF…')
})

test('the first Tab offers to skip to the content', async ({ page }) => {
  await page.getByRole('main').waitFor()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('a branch of the contents is opened, and a page chosen, by keys alone', async ({ page }) => {
  await page.getByRole('main').waitFor()
  await tabTo(page, 'button', /^Déplier « Histoire/)
  await page.keyboard.press('Enter')
  await tabTo(page, 'link', 'Le cadre juridique')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Le cadre juridique' })).toBeFocused()
})

test('« ? » lists the shortcuts, but types a question mark in a field', async ({ page }) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Raccourcis clavier' })
  await expect(list).toContainText('Ctrl+Maj+O')
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('quoi ?')
  await expect(page.getByRole('textbox')).toHaveValue('quoi ?')
  await expect(list).toBeHidden()
})

test('whatever has the focus can be seen to have it', async ({ page }) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  for (let presses = 0; presses < 25; presses++) {
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => {
      const focused = document.activeElement
      return focused === null || focused === document.body ? null : getComputedStyle(focused).outlineStyle
    })
    if (outline !== null) expect(outline).not.toBe('none')
  }
})
