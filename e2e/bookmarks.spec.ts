import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures/app'
import { expectNoViolations } from './fixtures/axe'
import { tabTo } from './fixtures/keys'
import { goTo } from './fixtures/navigation'
import { active, search } from './fixtures/search'

test('a section is kept from its heading, found again after a restart, removed and put back', async ({
  page,
  relaunch
}) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  await page.getByRole('button', { name: 'Ajouter un signet « Qui fait quoi »' }).click()
  await expect(page.getByText('Signet ajouté : « Qui fait quoi ».').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Retirer le signet « Qui fait quoi »' })).toHaveAttribute(
    'aria-pressed',
    'true'
  )

  const { page: again } = await relaunch()
  await again.getByRole('main').waitFor()
  await again.keyboard.press('Control+Shift+O')
  await expect(again.getByRole('heading', { level: 1, name: 'Mes signets' })).toBeVisible()
  const row = again.getByRole('listitem').filter({ hasText: 'Qui fait quoi' })
  await expect(row).toContainText('Le cadre juridique')
  await expect(row).toContainText(/Ajouté le \d+/)

  await row.getByRole('button', { name: 'Retirer le signet « Qui fait quoi »' }).click()
  await expect(row).toBeHidden()
  await again.getByRole('button', { name: 'Annuler' }).click()
  await row.getByRole('link', { name: 'Qui fait quoi' }).click()
  await expect(again.getByRole('heading', { name: 'Qui fait quoi' })).toBeInViewport()
})

test('Ctrl+D keeps the section in view, and lets it go', async ({ page }) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  await page.keyboard.press('Control+d')
  await expect(page.getByRole('button', { name: 'Retirer le signet « Le cadre juridique »' })).toBeVisible()
  await page.keyboard.press('Control+d')
  await expect(page.getByRole('button', { name: 'Ajouter un signet « Le cadre juridique »' })).toBeVisible()

  await page
    .getByRole('navigation', { name: 'Sur cette page' })
    .getByRole('link', { name: 'Qui fait quoi' })
    .click()
  await expect(page.getByRole('link', { name: 'Qui fait quoi' })).toHaveAttribute('aria-current', 'location')
  await page.keyboard.press('Control+d')
  await expect(page.getByRole('button', { name: 'Retirer le signet « Qui fait quoi »' })).toBeVisible()
})

test('the focus stays where it was while bookmarks come and go', async ({ page }) => {
  await page.getByRole('main').waitFor()
  await page.keyboard.press('Control+Shift+O')
  const title = page.getByRole('heading', { level: 1, name: 'Mes signets' })
  await expect(title).toBeFocused()
  for (const [at, words] of ['cadre juridique', 'acheter du libre', 'forge'].entries()) {
    await search(page, words)
    await expect(active(page)).toBeVisible()
    await page.keyboard.press('Control+d')
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(at + 1)
    await page.keyboard.press('Escape')
    await expect(title).toBeFocused()
  }

  const bins = page.getByRole('main').getByRole('button', { name: /^Retirer le signet/ })
  const second = (await bins.nth(1).getAttribute('aria-label')) ?? ''
  await tabTo(page, 'button', (await bins.nth(0).getAttribute('aria-label')) ?? '', page.getByRole('main'))
  await page.keyboard.press('Enter')
  await expect(bins).toHaveCount(2)
  await expect(bins.and(page.getByLabel(second, { exact: true }))).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(bins).toHaveCount(1)
  await expect(bins).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(bins).toHaveCount(0)
  await expect(title).toBeFocused()
})

test('a key pressed in the moment in which a page stands acts on that page', async ({ page }) => {
  await goTo(page, '/lire/fiche-autonomie-numerique')
  await page.evaluate(() => {
    new MutationObserver((_changes, observer) => {
      if (document.querySelector('#contenu h1')?.textContent.trim() !== 'Le cadre juridique') return
      observer.disconnect()
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'd', ctrlKey: true, bubbles: true, cancelable: true })
      )
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  const contents = page.getByRole('navigation', { name: 'Sommaire' })
  await contents.getByRole('link', { name: 'Le cadre juridique' }).click()
  await expect(page.getByText('Signet ajouté : « Le cadre juridique ».').first()).toBeVisible()
})

test('bookmarks survive the application being killed', async ({ app, page, open }) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  await page.keyboard.press('Control+d')
  await expect(page.getByText('Signet ajouté').first()).toBeVisible()
  const ended = new Promise((resolve) => app.process().once('exit', resolve))
  app.process().kill('SIGKILL')
  await ended
  const { page: again } = await open()
  await again.getByRole('main').waitFor()
  await again.keyboard.press('Control+Shift+O')
  await expect(again.getByRole('link', { name: 'Le cadre juridique' }).last()).toBeVisible()
})

test('a damaged file of bookmarks is set aside and told, and nothing is deleted', async ({
  profile,
  open
}) => {
  writeFileSync(path.join(profile, 'bookmarks.json'), '{"format":1,"bookmarks":[{"entry"')
  const { page } = await open()
  await expect(page.getByRole('status').filter({ hasText: /signets/ })).toBeVisible()
  const kept = readdirSync(profile).filter(
    (name) => name.startsWith('bookmarks') && name !== 'bookmarks.json'
  )
  expect(kept.length).toBeGreaterThan(0)
  await goTo(page, '/lire/fiche-cadre-juridique')
  await page.keyboard.press('Control+d')
  await expect(page.getByText('Signet ajouté').first()).toBeVisible()
})

test('many bookmarks are sorted, found by words, grouped by part, and put in a dossier at once', async ({
  profile,
  open
}) => {
  const gone = Array.from({ length: 1000 }, (_, index) => `def-disparue-${index}`)
  const bookmarks = ['fiche-cadre-juridique', 'def-sla', 'fiche-agir-acheter', ...gone].map((entry) => ({
    entry,
    section: null,
    createdAt: '2026-11-30T10:00:00.000Z'
  }))
  writeFileSync(path.join(profile, 'bookmarks.json'), JSON.stringify({ format: 1, bookmarks }))
  const { page } = await open()
  await page.getByRole('main').waitFor()
  await page.keyboard.press('Control+Shift+O')
  const filter = page.getByRole('search', { name: 'Filtrer mes signets' })
  const rows = page.getByRole('main').getByRole('listitem')
  await expect(filter.getByRole('status')).toHaveText('1003 signets sur 1003')
  await expect(rows.first()).toContainText('Le cadre juridique')

  await filter.getByRole('searchbox', { name: 'Mots' }).fill('agir')
  await expect(filter.getByRole('status')).toHaveText('1 signet sur 1003')
  await filter.getByRole('searchbox', { name: 'Mots' }).fill('')
  await filter.getByRole('combobox', { name: 'Ordre' }).selectOption('Dans l’ordre du manuel')
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toHaveText(
    'Histoire et stratégie'
  )
  await expect(page.getByRole('heading', { level: 2, name: 'Plus dans le manuel' })).toBeVisible()
  await expect(rows).toHaveCount(1003)
  await expectNoViolations(page, 'bookmarks by part', { part: '.filters' })

  await page.getByRole('button', { name: 'Mettre ces 3 pages dans le dossier' }).click()
  await expect(page.getByText('Dans le dossier « Mon dossier » : 3 pages de plus.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(page.getByRole('button', { name: 'Mettre ces 3 pages dans le dossier' })).toBeVisible()
})

test('bookmarks go to another workstation in a file, which says what it holds before anything is kept', async ({
  app,
  page,
  profile
}) => {
  const file = path.join(profile, 'export.json')
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, file)
  for (const [title, entry] of [
    ['Le cadre juridique', 'fiche-cadre-juridique'],
    ['Réversibilité', 'def-reversibilite']
  ] as const) {
    await goTo(page, `/lire/${entry}`)
    await page.keyboard.press('Control+d')
    await expect(page.getByText(`Signet ajouté : « ${title}`).first()).toBeVisible()
  }
  await goTo(page, '/reglages')
  await page.getByRole('button', { name: 'Exporter…' }).click()
  await expect(page.getByText(`Export enregistré : « ${file} ».`).first()).toBeVisible()

  await page.keyboard.press('Control+Shift+O')
  const rows = page.getByRole('main').getByRole('listitem')
  await rows
    .filter({ hasText: 'Le cadre juridique' })
    .getByRole('button', { name: /^Retirer/ })
    .click()
  await expect(rows).toHaveCount(1)
  await goTo(page, '/reglages')
  await page.getByRole('button', { name: 'Importer…' }).click()
  await expect(page.getByText('Ce fichier contient : 2 signets, dont 1 déjà là.')).toBeVisible()
  await expectNoViolations(page, 'an export that was read')
  await page.getByRole('button', { name: 'Ajouter 1 élément' }).click()
  await page.keyboard.press('Control+Shift+O')
  await expect(rows).toHaveCount(2)
})
