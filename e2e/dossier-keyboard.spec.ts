import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { root } from '../build/terminal/root.mjs'
import { expect, test } from './fixtures/app'
import { tabTo, writeIn } from './fixtures/keys'
import { goTo } from './fixtures/navigation'
import { active, search } from './fixtures/search'

/** The one that the application carries. */
const contentVersion = (
  JSON.parse(readFileSync(path.join(root, 'out', 'pack', 'contents.json'), 'utf8')) as {
    readonly identity: { readonly version: string }
  }
).identity.version

test('a dossier is made, kept, sent, received and printed from the keyboard alone', async ({
  app,
  page,
  profile
}) => {
  const tray = (count: string): Promise<void> =>
    expect(page.getByRole('button', { name: `Dossier : ${count}`, exact: true })).toBeVisible()
  // From a page, from a result, from a bookmark.
  await goTo(page, '/lire/fiche-cadre-juridique')
  await page.keyboard.press('Control+Shift+D')
  await tray('1 fiche')
  await search(page, 'réversibilité')
  await expect(active(page)).toBeVisible()
  await tabTo(page, 'button', /^Ajouter au dossier/, page.getByRole('dialog'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByText(/^Ajouté au dossier /)).toBeVisible()
  await page.keyboard.press('Escape')
  await tray('2 fiches')
  await tabTo(page, 'button', 'Ajouter un signet « Qui fait quoi »')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Shift+O')
  await expect(page.getByRole('heading', { level: 1, name: 'Mes signets' })).toBeFocused()
  await tabTo(page, 'button', 'Ajouter au dossier « Qui fait quoi »')
  await page.keyboard.press('Enter')
  await tray('3 fiches')

  // Name and first page.
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('heading', { level: 1, name: 'Mes dossiers' })).toBeFocused()
  await writeIn(page, 'Nom du dossier', 'Comité du 3 décembre')
  await writeIn(page, 'Titre', 'Comité de pilotage')
  await writeIn(page, 'Date', 'jeudi 3 décembre')
  await writeIn(page, 'Lieu', 'Salle 214')
  await writeIn(page, 'Participants', 'Direction des achats')
  await writeIn(page, 'Message', 'À lire avant.')
  await tabTo(page, 'checkbox', 'Page de notes')
  await page.keyboard.press('Space')

  // To a file, then a second dossier, then back from the file.
  const file = path.join(profile, 'comite.json')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await tabTo(page, 'button', 'Enregistrer pour un collègue…')
  await page.keyboard.press('Enter')
  await expect(page.getByText(`Dossier enregistré : ${file}`).first()).toBeVisible()
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    content: { id: 'numerique-ouvert', version: contentVersion },
    dossier: {
      name: 'Comité du 3 décembre',
      cover: {
        title: 'Comité de pilotage',
        date: 'jeudi 3 décembre',
        place: 'Salle 214',
        participants: 'Direction des achats',
        message: 'À lire avant.'
      },
      options: { notes: true },
      items: [{ entry: 'fiche-cadre-juridique' }, {}, { section: 'qui-fait-quoi' }]
    }
  })
  await tabTo(page, 'button', 'Nouveau dossier')
  await page.keyboard.press('Enter')
  const name = page.getByRole('textbox', { name: 'Nom du dossier' })
  await expect(name).toHaveValue('Dossier 2')
  await expect(name).toBeFocused()
  const chooser = page.waitForEvent('filechooser')
  await tabTo(page, 'button', 'Importer…')
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(file)
  await expect(page.getByRole('heading', { name: 'Importer « Comité du 3 décembre »' })).toBeFocused()
  await tabTo(page, 'button', 'Importer ce dossier')
  await page.keyboard.press('Enter')
  const choice = page.getByRole('combobox', { name: 'Dossier', exact: true })
  await expect(choice.getByRole('option')).toHaveText([
    'Comité du 3 décembre, copie (3)',
    'Dossier 2 (0)',
    'Comité du 3 décembre (3)'
  ])

  await tabTo(page, 'button', 'Imprimer le dossier')
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('heading', { level: 1, name: 'Imprimer « Comité du 3 décembre, copie »' })
  ).toBeFocused()
  await expect(page.getByRole('img', { name: /^Page 1 sur/ })).toBeVisible()
  await tabTo(page, 'link', 'Revenir au dossier')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Mes dossiers' })).toBeFocused()
})

test('taking fiches out of a dossier keeps the focus in it', async ({ page }) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  await page.keyboard.press('Control+Shift+D')
  await expect(page.getByRole('button', { name: 'Dossier : 1 fiche', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Ajouter au dossier « Qui fait quoi »' }).click()
  await expect(page.getByRole('button', { name: 'Dossier : 2 fiches', exact: true })).toBeVisible()
  await page.keyboard.press('Control+Shift+L')
  await tabTo(page, 'button', 'Retirer du dossier « Le cadre juridique »')
  await page.keyboard.press('Enter')
  const last = page.getByRole('button', { name: 'Retirer du dossier « Qui fait quoi »' })
  await expect(last).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(last).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: 'Mes dossiers' })).toBeFocused()
})

test('the tray says how to fill it, then leads to the pages of the dossier', async ({ page }) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  const button = page.getByRole('button', { name: /^Dossier : / })
  const tray = page.getByRole('group', { name: /^(Aucun|Mon) dossier$/ })
  await button.press('Enter')
  await expect(tray).toContainText('Ctrl+Maj+D y met la page que vous lisez')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+D')
  await expect(button).toHaveText(/1$/)
  await button.press('Enter')
  await tray.getByRole('button', { name: 'Imprimer le dossier' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Imprimer « Mon dossier »' })).toBeFocused()
  await expect(tray).toBeHidden()
  await expect(page.getByRole('img', { name: /^Page 1 sur/ })).toBeVisible()
})

test('where nothing can be written, a sentence says so, and nothing is lost once it can', async ({
  page,
  profile,
  relaunch
}) => {
  const inTheWay = path.join(profile, 'dossiers.json', 'x')
  await goTo(page, '/lire/fiche-cadre-juridique')
  mkdirSync(inTheWay, { recursive: true })
  await page.keyboard.press('Control+Shift+D')
  const told = page.getByRole('status').filter({ hasText: 'Rien n’est enregistré pour le moment' })
  await expect(told).toBeVisible()
  await expect(told).toContainText('vos changements restent visibles')
  await expect(page.getByRole('button', { name: 'Dossier : 1 fiche' })).toBeVisible()
  rmSync(path.dirname(inTheWay), { recursive: true })
  await page.getByRole('button', { name: 'Ajouter au dossier « Qui fait quoi »' }).click()
  await expect(page.getByRole('button', { name: 'Dossier : 2 fiches' })).toBeVisible()
  await expect(() => {
    expect(readFileSync(path.join(profile, 'dossiers.json'), 'utf8')).toContain('qui-fait-quoi')
  }).toPass()

  const { page: again } = await relaunch()
  await expect(again.getByRole('button', { name: 'Dossier : 2 fiches' })).toBeVisible()
})
