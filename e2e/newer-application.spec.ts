import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from './fixtures/app'
import { plugIn, test, versionRow } from './fixtures/content-versions'
import { close } from './fixtures/launch'
import { goTo } from './fixtures/navigation'
import { signContent } from './fixtures/signed-content'

/** Far above those of packs of today. */
const LATER_FORMAT = 99

/** What a later application keeps: as today, in a later format, with more in it. */
const KEPT: Readonly<Record<string, object>> = {
  'bookmarks.json': {
    format: 2,
    folders: ['Comité de mars'],
    bookmarks: [
      {
        entry: 'fiche-cadre-juridique',
        section: null,
        createdAt: '2027-03-02T08:00:00.000Z',
        folder: 'Comité de mars'
      }
    ]
  },
  'reglages.json': { format: 2, theme: 'dark', singleKeys: true, contentServer: null, columns: 3 }
}

test('files that a later application keeps are read as far as they can be, and stay byte for byte', async ({
  profile,
  open
}) => {
  const texts = Object.entries(KEPT).map(([name, data]) => [path.join(profile, name), JSON.stringify(data)])
  for (const [file = '', text = ''] of texts) writeFileSync(file, text)
  const { app, page } = await open()
  await expect(
    page.getByRole('status').filter({ hasText: 'de vos signets vient d’une version plus récente' })
  ).toBeVisible()
  await goTo(page, '/lire/fiche-acheter-du-libre')
  await page.keyboard.press('Control+d')
  await expect(page.getByRole('button', { name: /^Retirer le signet/ }).first()).toBeVisible()
  await page.keyboard.press('Control+Shift+O')
  const rows = page.getByRole('main').getByRole('listitem')
  await expect(rows).toHaveCount(2)
  await expect(rows.filter({ hasText: 'Le cadre juridique' })).toBeVisible()
  await close(app)
  for (const [file = '', text = ''] of texts) expect(readFileSync(file, 'utf8')).toBe(text)

  const again = await open()
  await again.page.getByRole('main').waitFor()
  await again.page.keyboard.press('Control+Shift+O')
  await expect(again.page.getByRole('main').getByRole('listitem')).toHaveCount(1)
})

test('content that only a later application can show is not offered, says why, and leaves what is read', async ({
  profile,
  open
}) => {
  const entry = 'entries/fiche-cadre-juridique.json'
  const hologram = '"text":[{"tag":"hologramme","children":["x"]},'
  const signed = await signContent(
    '2099.1.1',
    (file, text) => (file === entry ? text.replace('"text":[', hologram) : text),
    LATER_FORMAT
  )
  const machine = path.join(profile, 'workstation')
  mkdirSync(machine)
  const { app, page } = await open([`--content-root=${signed.root}`, `--machine-root=${machine}`])
  await goTo(page, '/versions')
  const read = page.getByRole('listitem').filter({ hasText: 'Lue actuellement' })
  const before = await read.textContent()
  await plugIn(app, signed.repository)
  await page.getByRole('button', { name: 'Importer un dossier…' }).click()
  const verdict = page.getByRole('region', { name: 'Version refusée' })
  await expect(verdict).toContainText('Mettez d’abord l’application à jour')
  await expect(verdict).toContainText('Rien n’a changé sur ce poste')
  await expect(page.getByRole('button', { name: /^Installer la version/ })).toHaveCount(0)
  await verdict.getByRole('button', { name: 'Fermer' }).click()
  await expect(read).toHaveText(before ?? '')
  await expect(versionRow(page, '2099.1.1')).toHaveCount(0)
  await goTo(page, '/lire/fiche-cadre-juridique')
  await expect(page.getByRole('heading', { level: 1, name: 'Le cadre juridique' })).toBeVisible()
  signed.remove()
})
