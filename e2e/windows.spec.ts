import path from 'node:path'
import type { ElectronApplication } from 'playwright'
import { expect } from './fixtures/app'
import { install, plugIn, test, versionRow } from './fixtures/content-versions'
import { chooseInMenu } from './fixtures/menu'
import { goTo } from './fixtures/navigation'

// A window that is closed gives up what it was loading.
test.use({ allowedErrors: /Failed to fetch dynamically imported module/ })

/** Returns what each window may do, without what differs by right: the zoom of its text. */
function powers(app: ElectronApplication): Promise<readonly unknown[]> {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => ({
      ...(webContents as unknown as { getLastWebPreferences: () => object }).getLastWebPreferences(),
      zoomFactor: 1
    }))
  )
}

test('a link opens in another window, each shows what the other keeps, and both come back with where they had been', async ({
  app,
  page,
  relaunch
}) => {
  await goTo(page, '/lire/fiche-cadre-juridique')
  await page.keyboard.press('Control+Shift+O')
  await expect(page.getByRole('heading', { level: 1, name: 'Mes signets' })).toBeVisible()
  const contents = page.getByRole('navigation', { name: 'Sommaire' })
  const opening = app.waitForEvent('window')
  await contents.getByRole('link', { name: 'Le cadre juridique' }).click({ modifiers: ['Control'] })
  const second = await opening
  await expect(second.getByRole('heading', { level: 1, name: 'Le cadre juridique' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Mes signets' })).toBeVisible()
  const [one, other] = await powers(app)
  expect(one).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
  expect(other).toEqual(one)

  await second.keyboard.press('Control+d')
  await expect(page.getByRole('main').getByRole('link', { name: 'Le cadre juridique' })).toBeVisible()
  await contents.getByRole('link', { name: 'Agir', exact: true }).click({ button: 'middle' })
  await expect.poll(() => app.windows().length).toBe(3)
  const third = app.windows().find((window) => window !== page && window !== second)
  await third?.getByRole('heading', { level: 1 }).waitFor()
  const closed = third?.waitForEvent('close')
  // The window is gone before the key is up.
  await third?.keyboard.press('Control+w').catch(() => undefined)
  await closed

  await second
    .getByRole('navigation', { name: 'Sommaire' })
    .getByRole('link', { name: 'Idées reçues et réponses' })
    .click()
  await expect(second.getByRole('heading', { level: 1, name: 'Idées reçues et réponses' })).toBeVisible()
  await second.keyboard.press('Alt+ArrowLeft')
  await expect(second.getByRole('heading', { level: 1, name: 'Le cadre juridique' })).toBeVisible()
  await chooseInMenu(app, 'Deux fenêtres côte à côte')

  const { app: again } = await relaunch()
  await expect.poll(() => again.windows().length).toBe(2)
  const titled = async (title: string) => {
    for (const window of again.windows())
      if ((await window.getByRole('main').getByRole('heading', { level: 1 }).textContent()) === title)
        return window
    throw new Error(`No window shows « ${title} »`)
  }
  const restored = await titled('Le cadre juridique')
  await titled('Mes signets')
  await restored.keyboard.press('Alt+ArrowRight')
  await expect(restored.getByRole('heading', { level: 1, name: 'Idées reçues et réponses' })).toBeVisible()
})

test('an older version is read in a window of its own, beside the current one', async ({
  open,
  trial,
  demonstration
}) => {
  const [carried, second] = demonstration.versions
  const { app, page } = await open(trial)
  await goTo(page, '/lire/fiche-cadre-juridique')
  await goTo(page, '/versions')
  await plugIn(app, path.join(demonstration.folder, 'v2'))
  await page.getByRole('button', { name: 'Importer un dossier…' }).click()
  await install(page, second)
  const opening = app.waitForEvent('window')
  await versionRow(page, carried)
    .getByRole('button', { name: /^Ouvrir dans une nouvelle fenêtre/ })
    .click()
  const older = await opening
  await older.getByRole('heading', { level: 1 }).waitFor()
  await expect(older.getByRole('region', { name: 'Version lue' })).toContainText(carried)
  await expect(page.getByRole('region', { name: 'Version lue' })).toBeHidden()
  const read: string[] = []
  older.on('request', (request) => read.push(new URL(request.url()).pathname))
  await older.reload()
  await older.getByRole('heading', { level: 1, name: 'Le cadre juridique' }).waitFor()
  expect(read).toContain(`/versions/${carried}/entries/fiche-cadre-juridique.json`)
  await older.getByRole('region', { name: 'Version lue' }).getByRole('button').click()
  await expect(older.getByRole('region', { name: 'Version lue' })).toBeHidden()
})
