import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures/app'
import { runApplication } from './fixtures/command-line'
import { chooseInMenu } from './fixtures/menu'
import { goTo } from './fixtures/navigation'
import { active, search } from './fixtures/search'

test('in the search, keys act on the selected result, are told above it, and are taken back with Ctrl+Z', async ({
  page
}) => {
  await goTo(page, '/lire/fiche-acheter-du-libre')
  await page.keyboard.press('Control+Shift+d')
  const tray = (count: string) => page.getByRole('button', { name: `Dossier : ${count}`, exact: true })
  await expect(tray('1 fiche')).toBeVisible()
  await search(page, 'cadre juridique')
  await expect(active(page)).toContainText('Le cadre juridique')
  await page.keyboard.press('Control+Shift+d')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/^Ajouté au dossier .*Le cadre juridique/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Annuler' }).click()
  await expect(dialog.getByRole('combobox', { name: 'Rechercher dans le manuel' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tray('1 fiche')).toBeVisible()

  await page.keyboard.press('Control+Shift+d')
  await expect(page.getByRole('button', { name: 'Dossier : vide' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(tray('1 fiche')).toBeVisible()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Il n’y a rien à annuler.')).toBeVisible()
})

test('Ctrl+Z in a field takes back what was typed, and no removal', async ({ page }) => {
  await goTo(page, '/lire/fiche-acheter-du-libre')
  await page.keyboard.press('Control+d')
  await expect(page.getByText(/^Signet ajouté/)).toBeVisible()
  await page.keyboard.press('Control+d')
  await expect(page.getByText(/^Signet retiré/)).toBeVisible()
  const box = await search(page, 'licence')
  await page.keyboard.type('s')
  await page.keyboard.press('Control+z')
  await expect(box).not.toHaveValue('licences')
  await page.keyboard.press('Escape')
  await expect(page.getByText(/^Signet retiré/)).toBeVisible()
})

test('a dialog that is open keeps commands from the page behind it, and gives way to another page', async ({
  page
}) => {
  await goTo(page, '/lire/fiche-acheter-du-libre')
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Raccourcis clavier' })
  await expect(list.getByRole('heading')).toBeFocused()
  // Keys are described without acting, until Escape.
  await list.getByRole('button', { name: 'Décrire les touches' }).click()
  await page.keyboard.press('Control+Shift+o')
  await expect(list.getByRole('status').filter({ hasText: /^Mes signets$/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(list.getByText('Les touches agissent de nouveau.')).toBeVisible()
  await expect(list).toBeVisible()
  await page.keyboard.press('Control+d')
  await page.keyboard.press('Control+Shift+o')
  await expect(page.getByRole('heading', { level: 1, name: 'Mes signets' })).toBeFocused()
  await expect(list).toBeHidden()
  await expect(page.getByRole('main')).toContainText('Aucun signet')
})

test('F6 leads from one part of the window to the next, and back', async ({ page }) => {
  await goTo(page, '/lire/fiche-acheter-du-libre')
  const title = page.getByRole('heading', { level: 1 })
  const current = page.getByRole('complementary').getByRole('link', { name: 'Acheter du libre' })
  await title.focus()
  await page.keyboard.press('F6')
  await expect(page.getByRole('navigation', { name: 'Sur cette page' }).locator(':focus')).toHaveCount(1)
  await page.keyboard.press('F6')
  await expect(page.getByRole('banner').locator(':focus')).toHaveCount(1)
  await page.keyboard.press('F6')
  await expect(current).toBeFocused()
  await page.keyboard.press('F6')
  await expect(title).toBeFocused()
  await page.keyboard.press('Shift+F6')
  await expect(current).toBeFocused()
})

test('Ctrl+P shows the pages of what is on the screen, and prints them the second time', async ({
  app,
  page
}) => {
  await goTo(page, '/lire/fiche-acheter-du-libre')
  await page.keyboard.press('Control+Shift+d')
  await page.keyboard.press('Control+Shift+l')
  await expect(page.getByRole('heading', { level: 1, name: 'Mes dossiers' })).toBeFocused()
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('heading', { level: 1, name: 'Imprimer « Mon dossier »' })).toBeFocused()
  await expect(page.getByRole('img', { name: /^Page 1 sur/ })).toBeVisible()
  const printed = app.evaluate(
    ({ app }) =>
      new Promise<boolean>((resolve) => {
        app.once('web-contents-created', (_event, contents) => {
          contents.print = (_options, done) => {
            done?.(true, '')
            resolve(true)
          }
        })
      })
  )
  await page.keyboard.press('Control+p')
  expect(await printed).toBe(true)
})

test('a printer of CUPS is chosen by keyboard, and gets the PDF itself', async ({ open, profile }) => {
  for (const [name, script] of [
    ['lpstat', '[ "$1" = -e ] && printf "A_1\\nB\\n" || echo "system default destination: B"'],
    ['lp', `cat > ${profile}/printed.pdf; echo "$@" > ${profile}/asked`]
  ] as const)
    writeFileSync(path.join(profile, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  const before = process.env['PATH']
  process.env['PATH'] = `${profile}:${before ?? ''}`
  const { page } = await open().finally(() => (process.env['PATH'] = before))
  await goTo(page, '/imprimer/fiche-acheter-du-libre')
  await expect(page.getByRole('img', { name: /^Page 1 sur/ })).toBeVisible()
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('combobox', { name: 'Imprimante' })).toBeFocused()
  await page.keyboard.type('A')
  await page.getByRole('spinbutton', { name: 'Exemplaires' }).fill('2')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Le document a été envoyé à l’imprimante.')).toBeVisible()
  await page.getByRole('button', { name: 'Imprimer…' }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'Envoyer à l’imprimante' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Imprimer…' })).toBeFocused()
  expect(readFileSync(path.join(profile, 'asked'), 'utf8')).toMatch(
    /^-d A_1 -n 2 -t Acheter du libre .*long-edge\n$/
  )
  expect(readFileSync(path.join(profile, 'printed.pdf'), 'latin1')).toMatch(/^%PDF-[^]*%%EOF\s*$/)
})

test('a page with one field is opened to write in it', async ({ app, page }) => {
  await page.getByRole('main').waitFor()
  await chooseInMenu(app, 'Vérifier une fiche imprimée…')
  await expect(page.getByRole('textbox', { name: 'Code de la fiche' })).toBeFocused()
})

test('a reference, a passage with it, and a link are copied; the link opens the section', async ({
  app,
  page,
  profile
}) => {
  const copied = (): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText())
  await goTo(page, '/lire/fiche-cadre-juridique')
  await chooseInMenu(app, 'Copier la page en Markdown')
  await expect
    .poll(copied)
    .toMatch(
      /^# Le cadre juridique\n[^]+\n## Deux textes au centre\n[^]+\n## Sources\n[^]+\/lire\/fiche-cadre-juridique\n$/
    )
  await page.keyboard.press('Control+Shift+c')
  await expect
    .poll(copied)
    .toMatch(
      /^«\sLe cadre juridique\s», Manuel du numérique ouvert, version [\d.]+ du .+, code \w{4}-\w{4}, manuel:\/\/lire\/fiche-cadre-juridique$/
    )
  await page.getByRole('heading', { name: 'Deux textes au centre' }).evaluate((heading) => {
    window.getSelection()?.selectAllChildren(heading.closest('section')?.querySelector('p') ?? heading)
  })
  await page.getByRole('heading', { name: 'Deux textes au centre' }).dispatchEvent('contextmenu')
  await chooseInMenu(app, 'Copier la section en Markdown')
  await expect
    .poll(copied)
    .toMatch(/^## Deux textes au centre\n(?![^]*\n## )[^]+, section «\sDeux textes au centre\s»/)
  await chooseInMenu(app, 'Copier le passage avec sa référence')
  await expect
    .poll(copied)
    .toMatch(/^«\s.+\s»\n«\sLe cadre juridique\s», section «\sDeux textes au centre\s», /s)
  await chooseInMenu(app, 'Rechercher la sélection')
  await expect(page.getByRole('combobox', { name: 'Rechercher dans le manuel' })).not.toHaveValue('')
  await page.keyboard.press('Escape')
  const link = (await copied()).split(', ').at(-1) ?? ''
  await goTo(page, '/')
  await runApplication(`--user-data-dir=${profile}`, link)
  await expect(page.getByRole('heading', { name: 'Deux textes au centre' })).toBeInViewport()
})
