import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect } from './fixtures/app'
import { expectNoViolations } from './fixtures/axe'
import { runApplication } from './fixtures/command-line'
import { serveFolder } from './fixtures/content-server'
import { decideServer, plugIn, test } from './fixtures/content-versions'
import { folderHash } from './fixtures/files'
import { close } from './fixtures/launch'
import { chooseInMenu } from './fixtures/menu'
import { goTo } from './fixtures/navigation'

type DragEventType = 'dragEnter' | 'dragOver' | 'drop'

/** Returns how to drag files of the disk over the middle of the page, as the system does. */
async function dragFiles(
  page: Page,
  files: readonly string[]
): Promise<(type: DragEventType) => Promise<void>> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  return async (type) => {
    await session.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data })
  }
}

test('a version is imported from the menu, and whoever gives up stays on their page', async ({
  open,
  trial,
  demonstration
}) => {
  const { app, page } = await open(trial)
  await goTo(page, '/lire/fiche-cadre-juridique')
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => {
      process.env['HANDBOOK_ASKED'] = 'yes'
      return Promise.resolve({ canceled: true, filePaths: [] })
    }
  })
  await chooseInMenu(app, 'Importer une version depuis un fichier…')
  await expect.poll(() => app.evaluate(() => process.env['HANDBOOK_ASKED'])).toBe('yes')
  await expect(page.getByRole('heading', { level: 1, name: 'Le cadre juridique' })).toBeVisible()

  await plugIn(app, path.join(demonstration.folder, 'v2'))
  await chooseInMenu(app, 'Importer une version depuis un dossier…')
  await expect(
    page.getByRole('heading', { name: `Version ${demonstration.versions[1]} prête à installer` })
  ).toBeFocused()
})

test('the dialog opens where a version was last chosen, also after the application was closed', async ({
  open,
  trial,
  demonstration
}) => {
  const chosen = path.join(demonstration.folder, 'v2')
  const first = await open(trial)
  await goTo(first.page, '/lire/fiche-cadre-juridique')
  await plugIn(first.app, chosen)
  await chooseInMenu(first.app, 'Importer une version depuis un dossier…')
  await expect(first.page.getByRole('heading', { name: /prête à installer$/ })).toBeFocused()
  await close(first.app)

  const { app, page } = await open(trial)
  await goTo(page, '/lire/fiche-cadre-juridique')
  await app.evaluate(({ dialog }) => {
    Object.assign(dialog, {
      showOpenDialog: (_owner: unknown, { defaultPath }: { defaultPath?: string }) => {
        process.env['HANDBOOK_ASKED'] = defaultPath ?? 'nowhere'
        return Promise.resolve({ canceled: true, filePaths: [] })
      }
    })
  })
  await chooseInMenu(app, 'Importer une version depuis un fichier…')
  await expect.poll(() => app.evaluate(() => process.env['HANDBOOK_ASKED'])).toBe(chosen)
})

test('a folder dropped on the window is verified, with a hint before; nothing else is taken', async ({
  open,
  trial,
  profile,
  demonstration
}) => {
  const { page } = await open(trial)
  await goTo(page, '/lire/fiche-cadre-juridique')
  const other = path.join(profile, 'compte-rendu.txt')
  writeFileSync(other, 'Bonjour')
  const hint = page.getByText('Déposez pour vérifier cette version du contenu')

  const dragOther = await dragFiles(page, [other])
  await dragOther('dragEnter')
  await dragOther('dragOver')
  await expect(hint).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectNoViolations(page, `the hint of a drop in ${colorScheme}`)
  }
  // The protocol has no way out of the window: the event that the system then gives.
  await page.evaluate(() => {
    const leaving = new DragEvent('dragleave', { bubbles: true })
    document.elementFromPoint(500, 400)?.dispatchEvent(leaving)
  })
  await expect(hint).toBeHidden()
  await dragOther('dragEnter')
  await dragOther('dragOver')
  await dragOther('drop')
  await expect(hint).toBeHidden()
  await expect(page.getByText('Ce fichier n’est pas une version du contenu.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Le cadre juridique' })).toBeVisible()

  const both = await dragFiles(page, [other, path.join(demonstration.folder, 'v2')])
  await both('dragEnter')
  await both('dragOver')
  await expect(page.getByText('Déposez un seul dossier, ou un seul fichier', { exact: true })).toBeVisible()
  await both('drop')
  await expect(page.getByText('Déposez un seul dossier, ou un seul fichier .zip.')).toBeVisible()

  const folder = await dragFiles(page, [path.join(demonstration.folder, 'v2')])
  await folder('dragEnter')
  await folder('dragOver')
  await folder('drop')
  await expect(
    page.getByRole('heading', { name: `Version ${demonstration.versions[1]} prête à installer` })
  ).toBeFocused()
})

test('a download that is given up midway leaves everything as it was, byte for byte, and says so', async ({
  open,
  trial,
  profile,
  demonstration
}) => {
  await runApplication(
    ...trial,
    `--user-data-dir=${profile}`,
    `--import-content=${path.join(demonstration.folder, 'v2')}`
  )
  const server = await serveFolder(path.join(demonstration.folder, 'v3'), /\.zip$/)
  decideServer(trial, server.address)
  const { page } = await open(trial)
  await goTo(page, '/versions')
  const state = path.join(profile, 'contenu')
  const before = folderHash(state, 'contenu.log')
  await page.getByRole('button', { name: 'Vérifier sur le serveur' }).click()
  const progress = page.getByRole('progressbar', { name: 'Copie du contenu…' })
  await expect.poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.position)).toBeCloseTo(0.5)
  await expectNoViolations(page, 'a download under way')
  expect(folderHash(state, 'contenu.log')).not.toBe(before)
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(page.getByText('Vérification interrompue : rien n’a changé sur ce poste.')).toBeVisible()
  await expect(progress).toBeHidden()
  await expect(page.getByRole('button', { name: 'Vérifier sur le serveur' })).toBeFocused()
  await expect.poll(() => folderHash(state, 'contenu.log')).toBe(before)
  server.close()
})
