import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures/app'
import { applicationOver } from './fixtures/large-handbook'
import { close, launch } from './fixtures/launch'
import { options, search } from './fixtures/search'

/** More places than are searched in the page itself: these are searched by the worker. */
const places = Array.from({ length: 2000 }, (_, at) => ({
  id: `Piece${Math.floor(at / 4)}#${at % 4}`,
  title: `Dossier ${Math.floor(at / 4)}`,
  heading: at % 4 === 0 ? '' : `Partie ${at % 4}`,
  keywords: '',
  text: `Les logiciels libres de la pièce ${at}, et ce que l’administration en attend.`
}))
let library = ''
test.beforeAll(() => (library = applicationOver(places)))
test.afterAll(() => {
  rmSync(library, { recursive: true, force: true })
})

test('a library is searched beside the page: as one types, narrowed, and on the page of results', async ({
  profile
}) => {
  const app = await launch(profile, [], library)
  try {
    const page = await app.firstWindow()
    await search(page, 'piece 1742')
    await expect(options(page).first()).toContainText('la pièce 1742')
    await search(page, 'logiciel libre')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('search').getByRole('status')).toHaveText(/^2\s?\d{3}\spassages/)
    await page.getByLabel('Type de page').selectOption('fiche')
    await expect(page.getByLabel('Type de page')).toHaveValue('fiche')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: /^Résultats pour/ })).toBeVisible()
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(40)
  } finally {
    await close(app)
  }
})

test('an index that cannot be read beside the page is told in words, and tried again', async ({
  profile
}) => {
  const index = path.join(library, 'out', 'pack', 'search', 'index.json')
  writeFileSync(index, '{"format":')
  const app = await launch(profile, [], library)
  try {
    const page = await app.firstWindow()
    await search(page, 'logiciel libre')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('La recherche n’a pas pu s’ouvrir.').first()).toBeVisible()
    await expect(dialog.getByRole('search').getByRole('status')).toHaveText(
      'La recherche n’a pas pu s’ouvrir.'
    )
    await dialog.getByRole('button', { name: 'Réessayer' }).press('Enter')
    await expect(dialog.getByText('La recherche n’a pas pu s’ouvrir.').first()).toBeVisible()
  } finally {
    await close(app)
  }
})
