import { expectNoViolations } from './fixtures/axe'
import { expect, test } from './fixtures/app'
import { goTo } from './fixtures/navigation'

const VIEWS = [
  'res-frise',
  'res-carte',
  'res-annuaire',
  'res-licences',
  'res-guide-licence',
  'res-guide-hebergement',
  'chap-glossaire'
]

test('a term opens its definition where it stands, from the keyboard too', async ({ page }) => {
  await goTo(page, '/lire/fiche-arg-maitriser-ses-outils')
  const term = page.getByRole('article').getByRole('link', { name: 'réversibilité', exact: true }).first()
  await expect(term).toHaveAttribute('aria-expanded', 'false')
  await term.focus()
  await page.keyboard.press('Enter')
  const note = page.getByRole('dialog', { name: 'Réversibilité' })
  await expect(note).toBeFocused()
  await expect(note).toContainText('quitter un prestataire')
  await expect(term).toHaveAttribute('aria-expanded', 'true')
  await expectNoViolations(page, 'an open definition')

  await page.keyboard.press('Escape')
  await expect(note).toBeHidden()
  await expect(term).toBeFocused()

  await page.keyboard.press('Space')
  await expect(note).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(note.getByRole('link', { name: 'Lire la définition complète' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Réversibilité' })).toBeFocused()
})

test('a definition opened by the mouse closes by a press elsewhere, or when the keyboard goes on', async ({
  page
}) => {
  await goTo(page, '/lire/fiche-arg-maitriser-ses-outils')
  const term = page.getByRole('article').getByRole('link', { name: 'réversibilité', exact: true }).first()
  const note = page.getByRole('dialog', { name: 'Réversibilité' })
  await term.click()
  await expect(note).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click({ force: true })
  await expect(note).toBeHidden()

  await term.click()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(note).toBeHidden()
})

test('the page of a term says where it is cited, down to the section', async ({ page }) => {
  await goTo(page, '/lire/def-reversibilite')
  const uses = page.getByRole('region', { name: 'Où cette page est citée' })
  await uses.getByRole('link', { name: 'Partir pour de bon' }).click()
  await expect(page).toHaveURL(/fiche-arg-maitriser-ses-outils#/)
})

test('the timeline is a picture told in words, and a table that a theme narrows', async ({ page }) => {
  await goTo(page, '/lire/res-frise')
  const picture = page.getByRole('img', { name: /Les repères de la frise, de 1985 à 2026/ })
  await expect(picture).toBeVisible()
  await expect(picture).toHaveAccessibleName(/Textes et décisions.*repères, de 2004 à 2026/)
  const table = page.getByRole('table', { name: 'Les repères de la frise, par date' })
  const all = await table.getByRole('row').count()
  await expect(table.getByRole('columnheader')).toHaveText(['Date', 'Repère'])
  await expect(table.getByRole('rowheader', { name: '7 octobre 2016' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Thème' }).selectOption('Textes et décisions')
  await expect(page.getByRole('search', { name: 'Filtrer la frise' }).getByRole('status')).toHaveText(
    /^\d+\srepères sur \d+$/
  )
  expect(await table.getByRole('row').count()).toBeLessThan(all)
  await expect(table.getByText('Première journée BlueHats')).toBeHidden()
})

test('the map shows every family, and leads to the page of each organisation', async ({ page }) => {
  await goTo(page, '/lire/res-carte')
  const map = page.getByRole('list', { name: 'Familles d’organisations' })
  await expect(map.getByRole('heading', { name: 'Associations et réseaux' })).toBeVisible()
  await expect(
    page.getByRole('table', { name: /Les organisations/ }).getByRole('rowheader', { name: 'April' })
  ).toBeVisible()
  await map.getByRole('link', { name: 'April', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'April' })).toBeVisible()
})

test('the directory narrows by family and as one types, and says what is left', async ({ page }) => {
  await goTo(page, '/lire/res-annuaire')
  const search = page.getByRole('search', { name: 'Chercher dans l’annuaire' })
  const status = search.getByRole('status')
  await search.getByRole('searchbox', { name: 'Nom, sigle ou mot' }).fill('matrix')
  await expect(status).toHaveText(/^\d+\sorganisations? sur \d+$/)
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /Matrix/ }) })
  await expect(card).toBeVisible()
  await card
    .getByRole('link', { name: /^https:/ })
    .first()
    .click()
  await page
    .getByRole('dialog', { name: 'Adresse extérieure au manuel' })
    .getByRole('button', { name: 'Fermer' })
    .click()
  await search.getByRole('combobox', { name: 'Famille' }).selectOption('Médias et lieux d’échange')
  await expect(status).toContainText('Aucune organisation')
  await search.getByRole('searchbox').fill('')
  await expect(page.getByRole('heading', { name: 'LinuxFr.org' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'April', exact: true })).toBeHidden()
})

test('licences are compared in a table that filters narrow, as wide and as narrow windows have room', async ({
  page
}) => {
  await goTo(page, '/lire/res-licences')
  const search = page.getByRole('search', { name: 'Filtrer les licences' })
  const table = page.getByRole('table', { name: 'Comparaison des licences' })
  await search.getByRole('combobox', { name: 'Pour publier' }).selectOption('Code')
  await search.getByRole('checkbox', { name: 'Couvre le service en ligne' }).check()
  await expect(table.getByRole('row').filter({ has: page.getByRole('cell') })).toHaveCount(2)
  await expect(table.getByRole('rowheader', { name: /AGPL-3\.0-or-later/ })).toBeVisible()
  await expect(search.getByRole('status')).toHaveText('2 licences sur 18')
  await expect(table.getByRole('columnheader', { name: 'Service en ligne' })).toBeVisible()
  await search.getByRole('combobox', { name: 'Pour publier' }).selectOption('Données')
  await expect(search.getByRole('status')).toContainText('Aucune licence')
})

test('each licence stands under its family, and what is marked is also said', async ({ app, page }) => {
  await goTo(page, '/lire/res-licences')
  const table = page.getByRole('table', { name: 'Comparaison des licences' })
  const rows = table.getByRole('row').filter({ has: page.getByRole('cell') })
  const groups = table.getByRole('rowgroup').filter({ has: page.getByRole('cell') })
  const heads = groups.locator('th[scope="rowgroup"]')
  for (const width of [1280, 320]) {
    await app.evaluate(
      ({ BrowserWindow }, width) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, 800),
      width
    )
    expect(await heads.count(), 'one head a group').toBe(await groups.count())
    const strong = groups.filter({
      has: page.getByRole('rowheader', { name: 'Réciprocité forte', exact: true })
    })
    await expect(strong.getByRole('rowheader', { name: /AGPL-3\.0-or-later/ })).toBeVisible()
    await expect(strong.getByRole('rowheader', { name: /^Licence MIT/ })).toHaveCount(0)
    const online = rows.filter({ hasText: 'AGPL-3.0-or-later' }).getByRole('cell').nth(-3)
    await expect(online).toHaveAccessibleName('Oui')
    await expect(online.locator('svg')).toHaveAttribute('aria-hidden', 'true')
    await expect(table.getByRole('columnheader', { name: 'Service en ligne' })).toHaveCount(1)
  }
  await page.getByRole('combobox', { name: 'Famille' }).selectOption('Permissive')
  await expect(heads).toHaveText(['Permissive'])
})

test('the glossary is read by letter and narrowed by a word', async ({ page }) => {
  await goTo(page, '/lire/chap-glossaire')
  await page.getByRole('navigation', { name: 'Lettres' }).getByRole('link', { name: 'F' }).click()
  await expect(page.getByRole('heading', { level: 3, name: 'F' })).toBeFocused()
  await expect(page.getByRole('heading', { level: 3, name: 'F' })).toBeInViewport()
  await page.getByRole('searchbox', { name: /Terme, sigle/ }).fill('sbom')
  await expect(
    page.getByRole('search', { name: 'Chercher dans le glossaire' }).getByRole('status')
  ).toHaveText(/^\d\stermes? sur \d+$/)
  await page.getByRole('article').getByRole('link', { name: 'Inventaire des composants logiciels' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inventaire des composants logiciels')
})

test('the first page leads in by question, by role and step by step', async ({ page }) => {
  const ways = page.getByRole('region', { name: 'Trouver votre chemin' })
  const tabs = ways.getByRole('tablist')
  await expect(tabs.getByRole('tab', { name: 'Par question' })).toHaveAttribute('aria-selected', 'true')
  await tabs.getByRole('tab', { name: 'Par question' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(tabs.getByRole('tab', { name: 'Par rôle' })).toBeFocused()
  const role = ways.getByRole('tabpanel', { name: 'Par rôle' })
  await expect(role.getByRole('heading', { name: 'Acheter' })).toBeVisible()
  await page.keyboard.press('End')
  const paths = ways.getByRole('tabpanel', { name: 'Pas à pas' })
  const discover = paths
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Découvrir' }) })
  await expect(discover).toContainText('0 sur 4 étapes lue, 10 minutes de lecture restent')
  // A page counts as read once the end of its text was in view, and its foot leads to the next step.
  await discover.getByRole('link', { name: /^Commencer/ }).click()
  const article = page.getByRole('article')
  await expect(article).toContainText('Parcours « Découvrir » : étape 1 sur 4')
  await page.keyboard.press('Alt+Home')
  await tabs.getByRole('tab', { name: 'Pas à pas' }).click()
  await expect(discover).toContainText('0 sur 4 étapes lue')
  await discover.getByRole('link', { name: /^Commencer/ }).click()
  await page.keyboard.press('End')
  await expect(article.getByRole('navigation', { name: 'Suite de la lecture' })).toBeInViewport()
  await page.keyboard.press('Alt+Home')
  await tabs.getByRole('tab', { name: 'Pas à pas' }).click()
  await expect(discover).toContainText('1 sur 4 étapes lue, 7 minutes de lecture restent')
  await expect(discover.getByRole('link', { name: /^Continuer/ })).toHaveAttribute(
    'href',
    '/lire/fiche-libre-ou-open-source'
  )
  await tabs.getByRole('tab', { name: 'Par question' }).click()
  await ways.getByRole('link', { name: /n’est pas sécurisé/ }).click()
  await expect(page.getByRole('article').getByText('Idée reçue', { exact: true })).toBeVisible()
})

test('no view is wider than a window of 320 pixels', async ({ app, page }) => {
  test.slow()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(320, 640))
  for (const id of VIEWS) {
    await goTo(page, `/lire/${id}`)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    )
    expect(overflow, `${id} is too wide`).toBeLessThanOrEqual(0)
  }
})

test('every view passes axe, in every choice of colours', async ({ page }) => {
  test.slow()
  for (const id of VIEWS) {
    await goTo(page, `/lire/${id}`)
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    await expectNoViolations(page, id)
    for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      await page.emulateMedia(media)
      // What is not a colour is the same in each.
      await expectNoViolations(page, `${id}, ${Object.values(media).join()}`, { colours: 'only' })
    }
  }
})
