import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { expectNoViolations } from './fixtures/axe'
import { expect, test } from './fixtures/app'
import { expectNoSidewaysScroll, makeNarrow } from './fixtures/narrow'
import { goTo } from './fixtures/navigation'
import { search } from './fixtures/search'

const fiche = '/lire/fiche-cadre-juridique'

async function fill(page: Page): Promise<void> {
  await goTo(page, fiche)
  await page.getByRole('button', { name: 'Ajouter au dossier « Le cadre juridique »' }).click()
  await page.getByRole('button', { name: 'Ajouter au dossier « Qui fait quoi »' }).click()
  await expect(page.getByRole('button', { name: 'Dossier : 2 fiches' })).toBeVisible()
}

/** Titles of the dossier in their order, below each other. */
const titles = (page: Page): Promise<string[]> =>
  page.getByRole('main').locator('ol').getByRole('link').allTextContents()

/** A file as a colleague's application writes it, with these changes of the dossier in it. */
function fileWith(changes: object, content: object = {}): string {
  return JSON.stringify({
    format: 1,
    kind: 'dossier',
    content: { id: 'numerique-ouvert', version: '2026.10.1', ...content },
    dossier: {
      id: '7f1d4b52-6c1a-4c6e-9b0a-1d2e3f405162',
      name: 'Comité de Karim',
      cover: { title: '', date: '', place: '', participants: '', message: '' },
      options: { cover: true, contents: true, newPage: true, glossary: true, sources: true, notes: false },
      items: [
        { entry: 'fiche-cadre-juridique', section: null, title: 'Le cadre juridique', code: null },
        { entry: 'fiche-de-demain', section: null, title: 'La fiche de demain', code: null }
      ],
      ...changes
    }
  })
}

async function receive(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel('Fichier de dossier à importer')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

test('a dossier is filled while reading, ordered, and found again after a restart', async ({
  page,
  relaunch
}) => {
  await fill(page)
  await page.getByRole('button', { name: 'Dossier : 2 fiches' }).click()
  await page.getByRole('link', { name: 'Ouvrir mes dossiers' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mes dossiers' })).toBeVisible()
  expect(await titles(page)).toEqual(['Le cadre juridique', 'Qui fait quoi'])
  await page.getByRole('textbox', { name: 'Nom du dossier' }).fill('Comité du 1er décembre')
  await page.getByRole('textbox', { name: 'Titre' }).fill('Comité de pilotage')
  await page.getByRole('checkbox', { name: 'Page de notes' }).check()
  const rows = page.getByRole('main').locator('ol > li')
  await rows.nth(1).dragTo(rows.nth(0))
  await expect.poll(() => titles(page)).toEqual(['Qui fait quoi', 'Le cadre juridique'])

  const { page: again } = await relaunch()
  await goTo(again, '/dossiers')
  expect(await titles(again)).toEqual(['Qui fait quoi', 'Le cadre juridique'])
  await expect(again.getByRole('textbox', { name: 'Nom du dossier' })).toHaveValue('Comité du 1er décembre')
  await expect(again.getByRole('textbox', { name: 'Titre' })).toHaveValue('Comité de pilotage')
  await expect(again.getByRole('checkbox', { name: 'Page de notes' })).toBeChecked()
})

test('everything is done from the keyboard, is announced, and can be taken back', async ({ page }) => {
  await goTo(page, fiche)
  await page.keyboard.press('Control+Shift+D')
  await expect(
    page.getByText('Ajouté au dossier « Mon dossier » : « Le cadre juridique ».').first()
  ).toBeVisible()
  await page.getByRole('button', { name: 'Ajouter au dossier « Qui fait quoi »' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Dossier : 2 fiches' })).toBeVisible()
  await page.keyboard.press('Control+Shift+L')
  await page.getByRole('link', { name: 'Qui fait quoi' }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => titles(page)).toEqual(['Qui fait quoi', 'Le cadre juridique'])
  await expect(page.getByRole('link', { name: 'Qui fait quoi' })).toBeFocused()
  await expect(page.getByText('« Qui fait quoi », place 1 sur 2.')).toBeAttached()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Descendre « Qui fait quoi »' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(() => titles(page)).toEqual(['Le cadre juridique', 'Qui fait quoi'])
  await page.getByRole('button', { name: 'Annuler' }).press('Enter')
  await expect.poll(() => titles(page)).toEqual(['Qui fait quoi', 'Le cadre juridique'])
  await page.getByRole('button', { name: 'Descendre « Qui fait quoi »' }).press('Enter')
  await expect.poll(() => titles(page)).toEqual(['Le cadre juridique', 'Qui fait quoi'])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect.poll(() => titles(page)).toEqual(['Le cadre juridique'])
  await expect(page.getByText('Retiré du dossier : « Qui fait quoi ».').first()).toBeVisible()
  await page.getByRole('button', { name: 'Annuler' }).press('Enter')
  await expect.poll(() => titles(page)).toEqual(['Le cadre juridique', 'Qui fait quoi'])
})

test('results and bookmarks go into the dossier too', async ({ page }) => {
  await search(page, 'licence')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Ajouter au dossier/ }).click()
  await expect(dialog.getByText(/^Ajouté au dossier /)).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^Retirer du dossier/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Dossier : 1 fiche' })).toBeVisible()

  await goTo(page, fiche)
  await page.keyboard.press('Control+d')
  await goTo(page, '/signets')
  await page.getByRole('button', { name: 'Ajouter au dossier « Le cadre juridique »' }).click()
  await expect(page.getByRole('button', { name: 'Dossier : 2 fiches' })).toBeVisible()
  await goTo(page, '/recherche?q=licence')
  await page
    .getByRole('button', { name: /^Ajouter au dossier/ })
    .first()
    .click()
  await expect(page.getByRole('button', { name: 'Dossier : 3 fiches' })).toBeVisible()
})

test('several dossiers stand side by side; a deleted one can be taken back', async ({ page }) => {
  await fill(page)
  await goTo(page, '/dossiers')
  await page.getByRole('button', { name: 'Nouveau dossier' }).click()
  await expect(page.getByRole('textbox', { name: 'Nom du dossier' })).toHaveValue('Dossier 2')
  await page.getByRole('combobox', { name: 'Dossier' }).selectOption({ label: 'Mon dossier (2)' })
  await expect.poll(() => titles(page)).toHaveLength(2)
  await page.getByRole('button', { name: 'Supprimer le dossier' }).click()
  await expect(page.getByRole('textbox', { name: 'Nom du dossier' })).toHaveValue('Dossier 2')
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(page.getByRole('textbox', { name: 'Nom du dossier' })).toHaveValue('Mon dossier')
  await expect.poll(() => titles(page)).toHaveLength(2)
})

test('a dossier goes to a file, and its pages to the preview', async ({ app, page, profile }) => {
  await fill(page)
  await goTo(page, '/dossiers')
  const file = path.join(profile, 'pour-karim.json')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await page.getByRole('button', { name: 'Enregistrer pour un collègue…' }).click()
  await expect(page.getByText('Dossier enregistré').first()).toBeVisible()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    format: 1,
    kind: 'dossier',
    content: { id: 'numerique-ouvert' },
    dossier: {
      name: 'Mon dossier',
      items: [{ entry: 'fiche-cadre-juridique' }, { section: 'qui-fait-quoi' }]
    }
  })
  await page.getByRole('button', { name: 'Imprimer le dossier' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Imprimer « Mon dossier »' })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Page 1 sur/ })).toBeVisible()
})

test('what a colleague sends is shown before it is taken', async ({ page }) => {
  await goTo(page, '/dossiers')
  await receive(page, 'karim.json', fileWith({}))
  const review = page.getByRole('region', { name: 'Importer « Comité de Karim »' })
  await expect(review).toContainText('2 fiches, d’après la version 2026.10.1')
  await expect(review.getByRole('listitem')).toHaveText([/La fiche de demain — Absent du contenu/])
  await expectNoViolations(page, 'an import to judge')
  await review.getByRole('button', { name: 'Ne pas l’importer' }).click()
  await expect(review).toBeHidden()
  await receive(page, 'karim.json', fileWith({}))
  await review.getByRole('button', { name: 'Importer ce dossier' }).click()
  await expect(page.getByRole('textbox', { name: 'Nom du dossier' })).toHaveValue('Comité de Karim')
})

test('a file that is dropped on the page is judged alike', async ({ page }) => {
  await goTo(page, '/dossiers')
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer()
    data.items.add(new File([text], 'karim.json', { type: 'application/json' }))
    return data
  }, fileWith({}))
  const target = page.getByRole('heading', { level: 1 })
  await target.dispatchEvent('dragover', { dataTransfer: transfer })
  await target.dispatchEvent('drop', { dataTransfer: transfer })
  await expect(page.getByRole('region', { name: 'Importer « Comité de Karim »' })).toBeVisible()
})

test('hostile and damaged files are refused with a reason, and change nothing', async ({ page }) => {
  await goTo(page, '/dossiers')
  const refusals: readonly (readonly [string, string, RegExp])[] = [
    ['rien.json', 'rien', /ce n’est pas un dossier du manuel/],
    ['signets.json', '{"format":1,"bookmarks":[]}', /ce n’est pas un dossier du manuel/],
    ['demain.json', fileWith({}).replace('"format":1', '"format":2'), /version plus récente/],
    ['gros.json', fileWith({ name: 'x'.repeat(600_000) }), /trop gros/],
    [
      'chemin.json',
      fileWith({ items: [{ entry: '../../etc', section: null, title: '' }] }),
      /aucun dossier ne/
    ],
    ['autre.json', fileWith({}, { id: 'autre-manuel' }), /avec un autre manuel/]
  ]
  for (const [name, text, reason] of refusals) {
    await receive(page, name, text)
    await expect(page.getByRole('status').filter({ hasText: `« ${name} »` })).toContainText(reason)
  }
  await expect(page.getByRole('textbox', { name: 'Nom du dossier' })).toBeHidden()
})

test('a damaged file of dossiers is set aside and told, and nothing is deleted', async ({
  profile,
  open
}) => {
  writeFileSync(path.join(profile, 'dossiers.json'), '{"format":1,"dossiers":[{"name"')
  const { page } = await open()
  await expect(page.getByRole('status').filter({ hasText: /de vos dossiers était illisible/ })).toBeVisible()
  expect(readdirSync(profile).some((name) => name.startsWith('dossiers.illisible-'))).toBe(true)
  await fill(page)
})

for (const scheme of ['light', 'dark'] as const) {
  test(`a dossier and its tray pass axe in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await fill(page)
    await page.getByRole('button', { name: 'Dossier : 2 fiches' }).click()
    await expect(page.getByRole('group', { name: 'Mon dossier' })).toBeVisible()
    await expectNoViolations(page, 'the tray')
    await goTo(page, '/dossiers')
    await expectNoViolations(page, 'a dossier')
  })
}

test('at 320 pixels a dossier has not to be scrolled sideways', async ({ app, page }) => {
  await makeNarrow(app)
  await fill(page)
  for (const address of [fiche, '/dossiers']) {
    await goTo(page, address)
    await expectNoSidewaysScroll(page, address)
  }
})
