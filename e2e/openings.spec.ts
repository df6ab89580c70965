import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from './fixtures/app'
import { runApplication } from './fixtures/command-line'
import { contents, writeDossier } from './fixtures/dossier-file'

/** Starts the application a second time on the same profile, as the system does for a link or a file. */
async function openAgain(profile: string, what: string): Promise<void> {
  expect((await runApplication(`--user-data-dir=${profile}`, what)).status).toBe(0)
}

async function expectPage(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible()
}

test('a link opens its page at the start, and another one in the window that is there', async ({
  open,
  profile
}) => {
  const { app, page } = await open(['manuel://lire/def-logiciel-libre'])
  await expectPage(page, 'Logiciel libre')
  await openAgain(profile, 'manuel://lire/fiche-cadre-juridique#qui-fait-quoi')
  await expect(page.getByRole('heading', { name: /^Qui fait quoi/ })).toBeInViewport()
  expect(app.windows()).toHaveLength(1)

  // As macOS does: without a second start.
  await app.evaluate(({ app: electron }) => {
    electron.emit('open-url', { preventDefault: () => undefined }, 'manuel://lire/def-sla')
  })
  await expectPage(page, 'Engagement de niveau de service')
})

test('a link that names no page is told, and the reader stays where they are', async ({ open, profile }) => {
  const { page } = await open(['manuel://lire/def-logiciel-libre'])
  await openAgain(profile, 'manuel://lire/../../etc/passwd')
  await expect(page.getByText('Ce lien ne mène à aucune page du manuel.')).toBeVisible()
  await expectPage(page, 'Logiciel libre')
})

test('a dossier that the system opens is offered to look through, nothing taken unasked', async ({
  open,
  profile
}) => {
  const fiches = contents.entries.filter(({ type }) => type === 'fiche').slice(0, 2)
  const file = path.join(profile, 'Comité.manuel.json')
  renameSync(writeDossier(profile, fiches), file)
  const { page } = await open([file])
  const review = page.getByRole('region', { name: 'Importer « Comité du 3 décembre »' })
  await expect(review).toBeVisible()
  await review.getByRole('button', { name: 'Ne pas l’importer' }).click()
  await expect(review).toBeHidden()

  await openAgain(profile, path.join(profile, 'absent.manuel.json'))
  await expect(page.getByText('Le dossier « absent.manuel.json » n’a pas pu être lu')).toBeVisible()
})

test('a version that the system opens is verified first, as any other', async ({ open, profile }) => {
  const { page } = await open()
  const file = path.join(profile, 'reçu.manuel.zip')
  writeFileSync(file, 'not a version')
  await openAgain(profile, file)
  await expect(page.getByRole('heading', { name: 'Version refusée' })).toBeVisible()
})
