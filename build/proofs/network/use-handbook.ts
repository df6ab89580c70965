import path from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { contents, writeDossier } from '../../../e2e/fixtures/dossier-file'
import { goTo } from '../../../e2e/fixtures/navigation'
import { Failure } from '../../terminal/say.mjs'
import { attackPage } from './attack-page'
import type { StoryOptions } from './story-options'

export interface OpenedHandbook extends StoryOptions {
  readonly app: ElectronApplication
  readonly page: Page
}

/** With a mistake for a spell checker, and what looks like an address. */
const TYPED = 'Un logiciel libree, voir exemple.gouv.fr'
/** Fewer would mean that the fields were not found. */
const FEWEST_FIELDS = 10

/** Screens that have fields, or that something could be fetched for. */
const SCREENS = [
  '/',
  '/recherche?mots=licence',
  '/signets',
  '/dossiers',
  '/verifier',
  '/versions',
  '/changements',
  '/reglages',
  '/a-propos',
  '/licences',
  '/nulle-part'
]

const fiches = contents.entries.filter(({ type }) => type === 'fiche')

/** What a reader does, in order; each ends once the window shows it. */
export const READER_STEPS: readonly (readonly [
  name: string,
  step: (opened: OpenedHandbook) => Promise<unknown>
])[] = [
  ['premier démarrage', ({ page }) => page.getByRole('heading', { level: 1 }).waitFor()],
  ['recherche', search],
  ['aperçu et PDF', printToPdf],
  ['dossier importé', importDossier],
  ['modèle copié', copyTemplate],
  ['texte écrit dans chaque champ', typeEverywhere],
  ['apparences', changeTheme],
  [
    'version importée d’un dossier et installée',
    ({ app, page, content }) => importVersion(app, page, content.repository)
  ],
  ['page hostile', ({ page }) => attackPage(page)]
]

async function search({ page }: OpenedHandbook): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('logiciel libr')
  await page.getByRole('listbox', { name: 'Passages trouvés' }).getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('article').waitFor()
}

async function printToPdf({ app, page, folder }: OpenedHandbook): Promise<void> {
  const filePath = path.join(folder, 'fiche.pdf')
  await goTo(page, `/lire/${fiches[0]?.id ?? ''}`)
  await page.keyboard.press('Control+p')
  await page.getByRole('group', { name: 'Aperçu des pages' }).getByRole('img').first().waitFor()
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, filePath)
  await page.getByRole('button', { name: 'Enregistrer en PDF…' }).click()
  await page.getByText(`PDF enregistré : ${filePath}`).first().waitFor()
}

async function importDossier({ page, folder }: OpenedHandbook): Promise<void> {
  await goTo(page, '/dossiers')
  await page
    .getByLabel('Fichier de dossier à importer')
    .setInputFiles(writeDossier(folder, fiches.slice(0, 2)))
  await page.getByRole('button', { name: 'Importer ce dossier' }).click()
  await page.getByRole('textbox', { name: 'Nom du dossier' }).waitFor()
}

async function copyTemplate({ page }: OpenedHandbook): Promise<void> {
  const template = contents.entries.find(({ type }) => type === 'modele')
  if (template === undefined) throw new Failure('Ce contenu n’a pas de modèle à copier.')
  await goTo(page, `/lire/${template.id}`)
  await page.getByRole('button', { name: 'Copier le modèle' }).first().click()
  await page.getByText('Modèle copié').first().waitFor()
}

async function typeEverywhere({ page }: OpenedHandbook): Promise<void> {
  let typed = 0
  for (const screen of SCREENS) {
    await goTo(page, screen)
    await page.keyboard.press('Control+f')
    const fields = page.locator(
      'input:is([type="text"], [type="search"], [type="url"], :not([type])), textarea'
    )
    for (const field of await fields.all()) {
      if (!(await field.isEditable()) || !(await field.isVisible())) continue
      await field.focus()
      await page.keyboard.type(TYPED)
      typed++
    }
    await page.keyboard.press('Escape')
  }
  if (typed < FEWEST_FIELDS) throw new Failure(`Il n’y avait que ${typed} champs où écrire.`)
}

async function changeTheme({ page }: OpenedHandbook): Promise<void> {
  await goTo(page, '/reglages')
  for (const name of ['Sombre', 'Clair']) {
    const radio = page.getByRole('radio', { name })
    await radio.check()
  }
}

async function importVersion(app: ElectronApplication, page: Page, repository: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, repository)
  await goTo(page, '/versions')
  await page.getByRole('button', { name: 'Importer un dossier…' }).click()
  await installFound(page)
}

/** Agrees to the version that was found; resolves once it is read. */
export async function installFound(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Installer la version / }).click()
  await page.getByRole('heading', { name: /^Version .* installée/ }).waitFor()
}
