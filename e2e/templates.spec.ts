import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { test as base } from './fixtures/app'
import { expectNoViolations } from './fixtures/axe'
import { runApplicationIn } from './fixtures/command-line'
import { close, launch } from './fixtures/launch'
import { expectNoSidewaysScroll, makeNarrow } from './fixtures/narrow'
import { applicationWithTemplates } from './fixtures/other-handbook'
import { pdfPages } from './fixtures/pdf'
import { goTo } from './fixtures/navigation'
import { options, search } from './fixtures/search'
import { expectTrustworthy } from './fixtures/trustworthy'

const { expect } = base

interface Plants {
  /** Folder of the application with a template and a case. */
  readonly folder: string
}
interface Opened {
  readonly plants: { readonly app: ElectronApplication; readonly page: Page }
}

const test = base.extend<Opened, Plants>({
  folder: [
    async ({}, use) => {
      const folder = applicationWithTemplates()
      await use(folder)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' }
  ],
  plants: async ({ profile, folder }, use) => {
    const app = await launch(profile, [], folder)
    await use({ app, page: await app.firstWindow() })
    await close(app)
  }
})

async function readTemplate({ page }: Opened['plants']): Promise<void> {
  await goTo(page, '/lire/mod-lettre')
  await expect(page.getByRole('heading', { level: 1, name: 'Demander une plante' })).toBeVisible()
}

/** Answers the next questions where to save with this file. */
async function saveAs(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
}

test('a template says what to beware of, what to fill in, and until when it can be trusted', async ({
  plants
}) => {
  await readTemplate(plants)
  const { page } = plants
  await expect(page.getByRole('note').filter({ hasText: 'Avant de vous en servir' })).toContainText(
    'Faites-le relire par votre service juridique'
  )
  await expect(page.getByText('vérifiez-les avant de vous en servir')).toContainText('30 juin 2026')
  await expect(page.getByText('À faire relire par un juriste.')).toBeVisible()
  await expect(page.getByText('« Une plante se demande par écrit. »')).toBeVisible()
  await expect(page.getByText('(selon le carnet du service, 2025)')).toBeVisible()
  // As a screen reader has it.
  await expect(page.getByText('Je demande une plante')).toContainText('champ : numéro du bureau')
  await expectNoViolations(page, 'a template')
})

test('a template is copied whole with one button, reached by keyboard alone', async ({ plants }) => {
  await readTemplate(plants)
  const { app, page } = plants
  const copy = page.getByRole('button', { name: 'Copier le modèle' })
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if (await copy.evaluate((button) => button === document.activeElement)) break
  }
  await expect(copy).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(
    page.getByText('Modèle copié. Ses champs à remplir sont entre crochets.').first()
  ).toBeVisible()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toMatch(/^Avant de vous en servir\s: Ce texte est un exemple/)
  expect(copied).toContain('pour le bureau [numéro du bureau], d’une hauteur')
  expect(copied).toContain('2. Elle sera arrosée par [nom de la personne]')
  expect(copied).not.toContain('champ')
})

test('a template is saved as a text document and as plain text', async ({ plants, profile }) => {
  await readTemplate(plants)
  const { app, page } = plants
  const odt = path.join(profile, 'lettre.odt')
  await saveAs(app, odt)
  await page.getByRole('button', { name: 'Enregistrer en .odt…' }).click()
  await expect(page.getByText(`Modèle enregistré : ${odt}`).first()).toBeVisible()
  expect(readFileSync(odt).toString('latin1', 30, 77)).toBe('mimetypeapplication/vnd.oasis.opendocument.text')
  const txt = path.join(profile, 'lettre.txt')
  await saveAs(app, txt)
  await page.getByRole('button', { name: 'Enregistrer en .txt…' }).click()
  await expect(page.getByText(`Modèle enregistré : ${txt}`).first()).toBeVisible()
  const text = readFileSync(txt, 'utf8')
  expect(text).toMatch(/^\uFEFFAvant de vous en servir/)
  expect(text).toMatch(/D’après un modèle de «\sPetit guide des plantes de bureau\s», version 2026\.1\.1/)
})

test('a template leaves room to write on paper, under its warning', async ({ folder, profile }) => {
  const output = path.join(profile, 'lettre.pdf')
  expect(await runApplicationIn(folder, '--print-fiche=mod-lettre', `--output=${output}`)).toMatchObject({
    status: 0,
    stderr: ''
  })
  await expectTrustworthy(output, 'Demander une plante au service')
  const text = pdfPages(output).join('\n').replace(/\s+/g, ' ')
  expect(text).toContain('Avant de vous en servir')
  expect(text).toContain('À faire relire par un juriste')
  expect(text).toContain('numéro du bureau')
  expect(text).not.toContain('champ :')
})

test('a case tells what went wrong, with figures and who says so; the search finds them', async ({
  plants
}) => {
  const { page } = plants
  await search(page, 'plantes perdues')
  await expect(options(page).first()).toContainText('La serre du troisième étage')
  await page.keyboard.press('Escape')
  await goTo(page, '/lire/cas-serre')
  await expect(page.getByText('Le service des jardins', { exact: true })).toBeVisible()
  await expect(page.getByText('De mai 2024 à septembre 2025')).toBeVisible()
  await expect(page.getByText('40 plantes sous verre (selon le carnet du service, mai 2024)')).toBeVisible()
  await expect(page.getByText('Personne n’avait prévu d’aérer la serre en août.')).toBeVisible()
  await expect(page.getByText('Nommer une personne pour l’été avant d’acheter.')).toBeVisible()
  await expectNoViolations(page, 'a case')
})

test('both are read in a narrow window without scrolling sideways', async ({ plants }) => {
  await makeNarrow(plants.app)
  for (const entry of ['mod-lettre', 'cas-serre']) {
    await goTo(plants.page, `/lire/${entry}`)
    await expect(plants.page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoSidewaysScroll(plants.page, entry)
  }
})
