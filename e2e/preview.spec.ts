import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures/app'
import { runApplication } from './fixtures/command-line'
import { tabTo } from './fixtures/keys'
import { expectNoSidewaysScroll } from './fixtures/narrow'
import { goTo } from './fixtures/navigation'
import { pdfPages } from './fixtures/pdf'
import { savePdf } from './fixtures/save-pdf'
import { readPdf } from '../src/main/printing/pdf/testing/structure-problems'
import { expectTrustworthy } from './fixtures/trustworthy'

test('the preview is opened, set, enlarged, paged through, saved and left from the keyboard alone', async ({
  app,
  page,
  profile
}) => {
  await goTo(page, '/lire/fiche-constat-doublons')
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('heading', { level: 1, name: /^Imprimer « / })).toBeFocused()
  await tabTo(page, 'combobox', 'Format')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('combobox', { name: 'Format' })).toHaveValue('large-print')
  await tabTo(page, 'checkbox', 'Lignes de notes')
  await page.keyboard.press('Space')
  const pages = page.getByRole('group', { name: 'Aperçu des pages' }).getByRole('img')
  await expect.poll(() => pages.count()).toBeGreaterThan(2)

  const size = page.getByRole('group', { name: 'Taille de l’aperçu' }).getByRole('status')
  const larger = page.getByRole('button', { name: 'Agrandir l’aperçu' })
  await tabTo(page, 'button', 'Agrandir l’aperçu')
  const narrow = (await pages.first().boundingBox())?.width ?? 0
  for (const percent of ['100', '134', '172', '172']) {
    await page.keyboard.press('Enter')
    await expect(size).toHaveText(new RegExp(`^${percent}`))
    await expect(larger).toBeFocused()
  }
  await expect(larger).toHaveAttribute('aria-disabled', 'true')
  expect((await pages.first().boundingBox())?.width).toBeGreaterThan(narrow * 1.5)

  await tabTo(page, 'group', 'Aperçu des pages')
  await expect(async () => {
    await page.keyboard.press('PageDown')
    await expect(pages.nth(1)).toBeInViewport({ ratio: 0.2, timeout: 200 })
  }).toPass()

  const file = path.join(profile, 'saved.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await tabTo(page, 'button', 'Enregistrer en PDF…')
  await page.keyboard.press('Enter')
  await expect(page.getByText(`PDF enregistré : ${file}`).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Enregistrer en PDF…' })).toBeFocused()
  await app.evaluate(({ shell }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    shell.openPath = (path) => Promise.resolve(asked.push(path) > 0 ? '' : '')
    shell.showItemInFolder = (path) => void asked.push(path)
  })
  for (const name of ['Ouvrir le PDF', 'Afficher dans le dossier']) {
    await tabTo(page, 'button', name)
    await page.keyboard.press('Enter')
  }
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'asked') as unknown))
    .toEqual([file, file])
  expect(pdfPages(file)).toHaveLength(await pages.count())

  await tabTo(page, 'link', 'Revenir à la lecture')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Mêmes besoins, achats séparés' })).toBeFocused()
})

test('the first page is seen beside what sets it, whole in its width', async ({ app, page }) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 860))
  await goTo(page, '/imprimer/fiche-constat-doublons')
  const first = page.getByRole('img', { name: /^Page 1 sur/ })
  await expect(first).toBeInViewport({ ratio: 0.6 })
  // A picture to the eye, to the ear what begins on it.
  await expect(first).toHaveAccessibleName(/^Page 1 sur \d\s: .+/)
  await expect(page.getByRole('combobox', { name: 'Format' })).toBeInViewport()
  await expect(page.getByText(/^Tient sur \d\spages?$/)).toBeInViewport()
  const frame = page.getByRole('group', { name: 'Aperçu des pages' })
  expect(await frame.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)

  // Another zoom, or a screen of another density: the page is drawn in the pixels of the new one.
  const sharpness = (): Promise<readonly number[]> =>
    first.evaluate((one: HTMLCanvasElement) => [one.width / one.clientWidth, window.devicePixelRatio])
  for (const keys of [['Control+=', 'Control+=', 'Control+='], ['Control+0']]) {
    const [, before = 0] = await sharpness()
    for (const key of keys) await page.keyboard.press(key)
    await expect.poll(async () => (await sharpness())[1]).not.toBeCloseTo(before, 1)
    await expect
      .poll(async () => {
        const [drawn = 0, wanted = 0] = await sharpness()
        return Math.abs(drawn - wanted)
      })
      .toBeLessThan(0.01)
  }
})

test('a fiche becomes a booklet: two pages of A5 a face, in the order of folding, the text at its size', async ({
  app,
  page,
  profile
}) => {
  await goTo(page, '/imprimer/fiche-acheter-du-libre')
  const sheets = page.getByRole('combobox', { name: 'Feuilles' })
  await sheets.selectOption({ label: 'Livret A5, à plier' })
  await expect(page.getByText(/^Livret A5\s: \d+\sfeuilles? A4, lettres de 10 points/)).toBeVisible()
  const [first = '', second = ''] = await savePdf(app, page, path.join(profile, 'booklet.pdf'))
  expect(first).toMatch(/Page 1\s\/\s\d/)
  expect(second).toMatch(/Page 2\s\/\s\d/)
  const written = path.join(profile, 'written.pdf')
  const request = ['--print-fiche=fiche-acheter-du-libre', '--sheets=livret', `--output=${written}`]
  expect(await runApplication(...request)).toMatchObject({ status: 0, stderr: '' })
  expect(readFileSync(written).equals(readFileSync(path.join(profile, 'booklet.pdf')))).toBe(true)

  await sheets.selectOption({ label: 'Deux pages A5 par face' })
  await expect(page.getByText(/^Deux pages A5 par face\s: \d+/)).toBeVisible()
  const [both = ''] = await savePdf(app, page, path.join(profile, 'pairs.pdf'))
  expect(both).toMatch(/Page 1\s\/[^]*Page 2\s\//)
})

test('a chapter is printed with everything in it, and a table of contents', async ({
  app,
  page,
  profile
}) => {
  await goTo(page, '/imprimer/chap-idees-recues')
  await page
    .getByRole('combobox', { name: 'À imprimer' })
    .selectOption({ label: 'Cette page et toutes celles qu’elle contient' })
  const pages = page.getByRole('group', { name: 'Aperçu des pages' }).getByRole('img')
  await expect.poll(() => pages.count()).toBeGreaterThan(5)
  const file = path.join(profile, 'chapter.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, file)
  await page.getByRole('button', { name: 'Enregistrer en PDF…' }).click()
  await expect(page.getByText(`PDF enregistré : ${file}`).first()).toBeVisible()
  await expectTrustworthy(file, 'Idées reçues et réponses')
  expect(pdfPages(file)).toHaveLength(await pages.count())
  expect(pdfPages(file)[0]).toMatch(/Sommaire[\s\S]*Si c’est libre, c’est gratuit/)
  const pdf = await readPdf(file)
  const [table, chapter] = await pdf.getOutline()
  expect([table?.title, chapter?.title]).toEqual(['Sommaire', 'Idées reçues et réponses'])
  expect(chapter?.items.length).toBeGreaterThan(4)
  await pdf.destroy()
})

test('at 200 % nothing of dossiers, preview and verifying has to be scrolled sideways', async ({
  app,
  page
}) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  await goTo(page, '/lire/fiche-constat-doublons')
  await page.keyboard.press('Control+Shift+D')
  await expect(page.getByRole('button', { name: 'Dossier : 1 fiche' })).toBeVisible()
  const zoom = (): Promise<number | undefined> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor())
  await expect(async () => {
    await page.keyboard.press('Control+=')
    expect(await zoom()).toBeGreaterThanOrEqual(2)
  }).toPass()
  for (const address of ['/dossiers', '/imprimer/fiche-constat-doublons', '/verifier?code=0000-0000']) {
    await goTo(page, address)
    if (address.startsWith('/imprimer')) await page.getByRole('img', { name: /^Page 1 sur/ }).waitFor()
    await expectNoSidewaysScroll(page, address)
  }
})
