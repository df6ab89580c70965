import { expect, test } from './fixtures/app'
import { expectNoViolations } from './fixtures/axe'
import { goTo } from './fixtures/navigation'
import { active, options, search } from './fixtures/search'

test('words without accents, several, with an apostrophe or mistyped are found, and marked', async ({
  page
}) => {
  const box = await search(page, '')
  for (const [query, word] of [
    ['donnees', /^données?$/i],
    ['logiciel libre', /^logiciels?$/i],
    ['marche public', /^marchés?$/i],
    ["l'administration", /^administrations?$/i],
    ['securite', /^sécurité$/i],
    ['securtie', /^sécurité$/i],
    ['licnece', /^licences?$/i]
  ] as const) {
    await box.fill(query)
    await expect(options(page).first().locator('mark').filter({ hasText: word }).first(), query).toBeVisible()
  }
})

test('a chosen section opens with its words marked, and Escape clears nothing else', async ({ page }) => {
  await search(page, 'licences de données')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await expect(active(page)).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page).toHaveURL(/\/lire\//)
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(0)
})

test('search is all keyboard, and gives the focus back', async ({ page }) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  const opener = page.getByRole('button', { name: 'Rechercher dans le manuel' })
  await opener.focus()
  const box = await search(page, 'licence')
  await expect(options(page).first()).toBeVisible()
  await expect.poll(() => options(page).count()).toBeGreaterThan(3)
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')

  await page.keyboard.press('ArrowDown')
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('End')
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true')
  await expect(options(page).last()).toBeInViewport()
  await page.keyboard.press('Home')
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
  await expect(box).toHaveAttribute('aria-activedescendant', (await active(page).getAttribute('id')) ?? '')
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await expect(box).toHaveAttribute(
    'aria-controls',
    (await page.getByRole('listbox').getAttribute('id')) ?? ''
  )
  await box.fill('zzzqqq')
  await expect(box).toHaveAttribute('aria-expanded', 'false')
  await expect(box).not.toHaveAttribute('aria-activedescendant')

  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(opener).toBeFocused()
})

test('from Ctrl+K to every found word of a page, by keys alone', async ({ page }) => {
  await search(page, 'licence')
  await expect(active(page)).toHaveCount(1)
  await page.keyboard.press('Enter')
  const marks = page.getByRole('search', { name: 'Rechercher dans la page' })
  const status = marks.getByRole('status')
  await expect(status).toHaveText(/^1 sur \d+$/)
  await expect(marks.getByText(/^Mots marqués\s: «\slicence\s»$/)).toBeVisible()
  const count = Number((await status.textContent())?.split(' ').at(-1))
  expect(count).toBeGreaterThan(1)
  await page.keyboard.press('F3')
  await expect(status).toHaveText(`2 sur ${count}`)
  await page.keyboard.press('Shift+F3')
  await page.keyboard.press('Shift+F3')
  await expect(status).toHaveText(`${count} sur ${count}`)
  const isInView = await page.evaluate(() => {
    const [current] = CSS.highlights.get('found-current') ?? []
    const { top, bottom } = (current as Range).getBoundingClientRect()
    return top >= 0 && bottom <= window.innerHeight
  })
  expect(isInView).toBe(true)
})

test('Page Down and Page Up lead over several results, and stop at the ends', async ({ page }) => {
  await search(page, 'licence')
  await expect(active(page)).toHaveCount(1)
  const all = page.getByRole('listbox').getByRole('option')
  const place = async (): Promise<number> =>
    all.evaluateAll((rows) => rows.findIndex((row) => row.getAttribute('aria-selected') === 'true'))
  const first = await place()
  await page.keyboard.press('PageDown')
  await expect.poll(place).toBe(first + 5)
  await expect(active(page)).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('PageUp')
  await expect.poll(place).toBe(first)
  for (let turn = 0; turn < 12; turn += 1) await page.keyboard.press('PageDown')
  await expect(all.last()).toHaveAttribute('aria-selected', 'true')
})

test('Home and End go back to the text with the left and right arrows', async ({ page }) => {
  const box = await search(page, 'licence')
  await expect(active(page)).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Home')
  expect(await box.evaluate((field: HTMLInputElement) => field.selectionStart)).toBe(0)
})

test('the dialog is used from edge to edge: a third result comes into view in a window of usual size', async ({
  app,
  page
}) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  await search(page, 'logiciel libre')
  for (const at of [0, 1]) await expect(options(page).nth(at)).toBeInViewport({ ratio: 0.99 })
  await expect(options(page).nth(2)).toBeInViewport({ ratio: 0.25 })
  const [dialog, field] = await Promise.all([
    page.getByRole('dialog').boundingBox(),
    page.getByRole('dialog').getByRole('search').boundingBox()
  ])
  expect((dialog?.width ?? 0) - (field?.width ?? 0)).toBeLessThanOrEqual(2)
})

test('a result is kept with Ctrl+D or with its button', async ({ page }) => {
  await search(page, 'licence')
  const button = page.getByRole('dialog').getByRole('button', { name: /signet « / })
  await page.keyboard.press('Control+d')
  await expect(page.getByRole('dialog').getByText(/^Signet ajouté : /)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await options(page).nth(2).hover()
  await button.click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+O')
  await expect(page.getByRole('main').getByRole('button', { name: /^Retirer le signet/ })).toHaveCount(2)
})

test('how much was found is announced once, when typing pauses', async ({ page }) => {
  await search(page, '')
  const status = page.getByRole('dialog').getByRole('search').getByRole('status')
  const said = await status.evaluateHandle((region) => {
    const heard: string[] = []
    new MutationObserver(() => {
      if (region.textContent !== '') heard.push(region.textContent)
    }).observe(region, { subtree: true, childList: true, characterData: true })
    return heard
  })
  await page.keyboard.type('licence', { delay: 60 })
  await expect(status).toHaveText(/^\d+\spassages/)
  expect(await said.jsonValue()).toEqual([await status.textContent()])
})

test('filters narrow what is found, and say how much each choice shows', async ({ page }) => {
  await search(page, 'licence')
  const status = page
    .getByRole('dialog')
    .getByText(/^\d+\spassages/)
    .first()
  const all = await status.textContent()
  const type = page.getByLabel('Type de page')
  const choice = type.getByRole('option', { name: /^Définition \(\d+\)$/ })
  const count = /\((\d+)\)/.exec((await choice.textContent()) ?? '')?.[1] ?? ''
  await type.selectOption('definition')
  await expect(status).toHaveText(new RegExp(`^${count}\\s`))
  await type.selectOption({ label: 'Tous les types' })
  await expect(status).toHaveText(all ?? '')
})

test('a synonym of editors leads to what it stands for, and says so', async ({ page }) => {
  await search(page, 'hotline')
  await expect(
    options(page)
      .filter({ hasText: /Trouvé via «\ssupport\s»/ })
      .first()
  ).toBeVisible()
})

test('where nothing is found, it helps', async ({ page }) => {
  const box = await search(page, 'dtoit')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Aucun passage ne répond à « dtoit ».')).toBeVisible()
  await dialog
    .getByRole('button')
    .filter({ hasText: /^[a-zà-ÿ]+$/ })
    .first()
    .click()
  await expect(box).not.toHaveValue('dtoit')
  await expect(options(page).first()).toBeVisible()
})

test('where nothing is found, the glossary and the contents are one key away', async ({ page }) => {
  await search(page, 'zzzqqq')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Parcourir le sommaire' }).press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Sommaire' }).getByRole('link').first()).toBeFocused()
  await search(page, 'zzzqqq')
  await dialog.getByRole('button', { name: /^Ouvrir «\s.*[Gg]lossaire/ }).press('Enter')
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(/glossaire/i)
})

test('search has no accessibility violation, empty or not, light or dark', async ({ page }) => {
  const box = await search(page, '')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const query of ['', 'securtie libre', 'zzzqqq']) {
      await box.fill(query)
      await expectNoViolations(page, `the search for « ${query} »`, { part: 'dialog[open]' })
    }
  }
})

test('search fits 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 480 })
  await search(page, 'administration')
  await expect(options(page).first()).toBeInViewport()
  const tooWide = await page
    .getByRole('dialog')
    .evaluate((dialog) =>
      [...dialog.querySelectorAll('*:not(.visually-hidden, .visually-hidden *)')]
        .filter((element) => element.getBoundingClientRect().right > window.innerWidth)
        .map((element) => element.outerHTML)
    )
  expect(tooWide).toEqual([])
})
