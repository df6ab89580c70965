import type { Page } from 'playwright'
import { expectNoViolations } from './fixtures/axe'
import { expect, test } from './fixtures/app'
import { goTo } from './fixtures/navigation'

const screens = {
  'the first page': '/',
  'a chapter': '/lire/chap-idees-recues',
  'a fiche with a table': '/lire/fiche-cadre-juridique',
  'an idée reçue': '/lire/idee-pas-securise',
  'a definition': '/lire/def-logiciel-libre',
  'a template': '/lire/mod-deliberation',
  'a case': '/lire/cas-lyon',
  'a legal text': '/lire/txt-cada-20144578',
  'an organisation': '/lire/org-adullact',
  'a page that is not there': '/lire/rien',
  'no bookmarks yet': '/signets',
  'no notes yet': '/notes',
  'the results of a search': '/recherche?q=licence',
  'a code on paper': '/verifier?code=0000-0000',
  'no dossier yet': '/dossiers',
  'the versions of the content': '/versions',
  'what changed': '/changements',
  'the settings': '/reglages',
  'the check of the installation': '/verifier-installation',
  'the about page': '/a-propos',
  'the licences of what is carried': '/licences',
  'a guide of the application': '/lire/aide-publication',
  'the print preview': '/imprimer/fiche-cadre-juridique'
}

async function stand(page: Page, path: string): Promise<void> {
  await goTo(page, path)
  if (path.startsWith('/imprimer/')) await page.getByRole('img', { name: /^Page 1 sur/ }).waitFor()
}

test('every screen passes axe, in light and in dark', async ({ page }) => {
  // Every screen, one after the other.
  test.slow()
  for (const [name, path] of Object.entries(screens)) {
    await stand(page, path)
    await page.emulateMedia({ colorScheme: 'light' })
    await expectNoViolations(page, name)
    await page.emulateMedia({ colorScheme: 'dark' })
    // What is not a colour is the same in the dark.
    await expectNoViolations(page, `${name}, in dark`, { colours: 'only' })
  }
})

for (const scheme of ['light', 'dark'] as const) {
  test(`dialogs, panels and bars pass axe in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    await goTo(page, '/lire/fiche-cadre-juridique')
    await page.getByRole('button', { name: 'Ajouter un signet « Qui fait quoi »' }).click()
    await page.keyboard.press('Control+f')
    await page.getByRole('textbox').fill('donnees')
    await expectNoViolations(page, 'find in page, with a notice')
    await page.keyboard.press('Control+Shift+O')
    await page.getByRole('heading', { level: 1, name: 'Mes signets' }).waitFor()
    await expectNoViolations(page, 'bookmarks')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Raccourcis clavier' }).waitFor()
    await expectNoViolations(page, 'shortcuts')
  })
}

test('at 320 pixels nothing has to be scrolled sideways, and the contents are a panel', async ({
  app,
  page
}) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(320, 640))
  // Its title is longer than the window, and stands on the first page among those that were read last.
  for (const read of ['cas-munich', 'def-sla']) await goTo(page, `/lire/${read}`)
  for (const [name, path] of Object.entries(screens)) {
    await stand(page, path)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    )
    expect(overflow, `${name} is too wide`).toBeLessThanOrEqual(0)
  }
  await page.getByRole('button', { name: 'Afficher le sommaire' }).click()
  const panel = page.getByRole('dialog', { name: 'Sommaire du manuel' })
  await expect(panel.getByRole('navigation', { name: 'Sommaire' })).toBeVisible()
  await expectNoViolations(page, 'contents as a panel')
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(page.getByRole('button', { name: 'Afficher le sommaire' })).toBeFocused()
})

test('only a button that stays pressed says whether it is', async ({ page }) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  const stay = page.locator('[aria-pressed]')
  expect(await stay.count()).toBeGreaterThan(1)
  for (const button of await stay.all()) await expect(button).toHaveAccessibleName(/signet|dossier/)
})

test('what stands at the head of a page is found from heading to heading, none skipped', async ({ page }) => {
  const levels = (): Promise<readonly number[]> =>
    page
      .getByRole('main')
      .getByRole('heading')
      .evaluateAll((all) =>
        all.map((one) => Number(one.getAttribute('aria-level') ?? one.tagName.replace('H', '')))
      )
  await goTo(page, '/lire/fiche-cadre-juridique')
  await expect(page.getByRole('heading', { level: 2, name: 'À retenir' })).toBeVisible()
  for (const path of ['/lire/fiche-cadre-juridique', '/recherche?q=licence']) {
    await goTo(page, path)
    const found = await levels()
    expect(found.length).toBeGreaterThan(4)
    expect(found.every((level, index) => index === 0 || level <= (found[index - 1] ?? 0) + 1)).toBe(true)
  }
  // A voice changes with the language (WCAG 3.1.2).
  await goTo(page, '/lire/glo-merge-request')
  await expect(page.locator('main [lang=en]')).toHaveText(['merge request', 'pull request'])
  // Its words are those that one sees, for whoever speaks them (WCAG 2.5.3).
  const search = page.getByRole('button', { name: 'Rechercher dans le manuel' })
  await expect(search).toHaveAttribute('aria-keyshortcuts', 'Control+K')
  await expect(search.locator('kbd')).toHaveAttribute('aria-hidden', 'true')
})

test('every control can be pressed: no target is smaller than 24 pixels', async ({ page }) => {
  for (const path of ['/', '/lire/fiche-cadre-juridique', '/signets']) {
    await goTo(page, path)
    const small = await page.getByRole('button').evaluateAll((buttons) =>
      buttons
        .filter((button) => getComputedStyle(button).display !== 'inline')
        .map((button) => ({
          name: button.getAttribute('aria-label') ?? button.textContent,
          box: button.getBoundingClientRect()
        }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ name }) => name)
    )
    expect(small).toEqual([])
  }
})

test('wider spacing of letters, words and lines cuts nothing off', async ({ page }) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  // The values of WCAG 2.2, 1.4.12, set as a reader's own style would.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'
    )
    document.adoptedStyleSheets = [sheet]
  })
  const cut = await page
    .getByRole('main')
    .evaluate((main) =>
      [...main.querySelectorAll('p, li, h1, h2, h3, td, th, a, button')]
        .filter(
          (element) =>
            getComputedStyle(element).overflow === 'hidden' && element.scrollWidth > element.clientWidth + 1
        )
        .map((element) => element.textContent)
    )
  expect(cut).toEqual([])
})
