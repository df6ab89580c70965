import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from './fixtures/app'
import { launch } from './fixtures/launch'
import { goTo } from './fixtures/navigation'

test('the next start opens the same page at the same height, with the same branches open', async ({
  page,
  profile,
  relaunch
}) => {
  const contents = page.getByRole('navigation', { name: 'Sommaire' })
  await contents.getByRole('button', { name: /^Déplier « .*stratégie/i }).click()
  await contents.getByRole('link', { name: 'Le cadre juridique' }).click()
  await page.getByRole('heading', { level: 1, name: 'Le cadre juridique' }).waitFor()
  await page.mouse.move(600, 400)
  await page.mouse.wheel(0, 600)
  const scrolled = (window: Page): Promise<number> => window.evaluate(() => Math.round(scrollY))
  await expect.poll(() => scrolled(page)).toBeGreaterThan(400)
  const session = path.join(profile, 'session.json')
  const kept = (): unknown => (existsSync(session) ? JSON.parse(readFileSync(session, 'utf8')) : null)
  await expect.poll(kept).toMatchObject({ windows: [{ reading: { scroll: await scrolled(page) } }] })
  const scroll = await scrolled(page)

  const { page: again } = await relaunch()
  await expect(again.getByRole('heading', { level: 1, name: 'Le cadre juridique' })).toBeVisible()
  await expect(again).toHaveTitle(/^Le cadre juridique – /)
  await expect.poll(() => scrolled(again)).toBe(scroll)
  await expect(
    again.getByRole('navigation', { name: 'Sommaire' }).getByRole('link', { name: 'Le cadre juridique' })
  ).toBeVisible()
})

test('the window comes back with its size and place', async ({ app, page, relaunch }) => {
  await page.getByRole('main').waitFor()
  const bounds = { x: 40, y: 60, width: 900, height: 640 }
  await app.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
    bounds
  )
  const set = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  const { app: again, page: reopened } = await relaunch()
  await reopened.getByRole('main').waitFor()
  expect(await again.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(
    set
  )
})

test('the size of the text is kept, and put back to normal by Ctrl+0', async ({ page, relaunch }) => {
  await page.getByRole('main').waitFor()
  const ratio = (): Promise<number> => page.evaluate(() => window.devicePixelRatio)
  const normal = await ratio()
  await page.keyboard.press('Control+=')
  await page.keyboard.press('Control+=')
  await expect.poll(ratio).toBeCloseTo(normal * 1.25)

  const { page: again } = await relaunch()
  await expect.poll(() => again.evaluate(() => window.devicePixelRatio)).toBeCloseTo(normal * 1.25)
  await again.getByRole('main').waitFor()
  await again.keyboard.press('Control+0')
  await expect.poll(() => again.evaluate(() => window.devicePixelRatio)).toBeCloseTo(normal)
})

test('contents that were folded away stay folded away', async ({ page, relaunch }) => {
  await page.getByRole('button', { name: 'Masquer le sommaire' }).click()
  await expect(page.getByRole('navigation', { name: 'Sommaire' })).toBeHidden()
  const { page: again } = await relaunch()
  await expect(again.getByRole('button', { name: 'Afficher le sommaire' })).toBeVisible()
  await again.keyboard.press('Control+m')
  await expect(again.getByRole('navigation', { name: 'Sommaire' })).toBeVisible()
})

test('the application ends with its window, also where all was written before the page has gone', async ({
  app,
  page
}) => {
  await expect(page.getByRole('main')).toBeVisible()
  await page.evaluate(() => {
    window.addEventListener('unload', () => {
      const end = performance.now() + 500
      while (performance.now() < end);
    })
  })
  const ended = app.waitForEvent('close')
  await app.evaluate((electron) => {
    electron.app.quit()
  })
  await ended
})

test('the application ends when it is asked to while its first page loads, and calls it no fault', async ({
  profile
}) => {
  const app = await launch(profile)
  const ended = app.waitForEvent('close')
  await app.evaluate((electron) => {
    const quitAsItLoads = ({ webContents }: Electron.BrowserWindow): void => {
      webContents.once('did-start-navigation', () => electron.app.quit())
      webContents.once('did-navigate', () => electron.app.quit())
    }
    electron.BrowserWindow.getAllWindows().forEach(quitAsItLoads)
    electron.app.on('browser-window-created', (_, window) => quitAsItLoads(window))
  })
  await ended
  expect(existsSync(path.join(profile, 'journal.log'))).toBe(false)
})

test('the pages read last are on the first page, also after a restart, until they are forgotten', async ({
  page,
  profile,
  relaunch
}) => {
  for (const id of ['def-logiciel-libre', 'fiche-acheter-du-libre', 'fiche-cadre-juridique'])
    await goTo(page, `/lire/${id}`)
  const session = path.join(profile, 'session.json')
  const kept = (): unknown => JSON.parse(readFileSync(session, 'utf8'))
  await expect.poll(kept).toMatchObject({ pages: { recent: { 0: 'fiche-cadre-juridique' } } })
  const { page: again } = await relaunch()
  await goTo(again, '/')
  const recent = again.getByRole('navigation', { name: 'Lus récemment' })
  await expect(recent.getByRole('link')).toHaveText(['Acheter du libre', 'Logiciel libre'])
  await goTo(again, '/reglages')
  await again.getByRole('button', { name: 'Effacer la liste des pages lues' }).click()
  await expect(again.getByRole('checkbox', { name: /pages lues/ })).toBeFocused()
  await goTo(again, '/')
  await expect(recent).toBeHidden()
})
