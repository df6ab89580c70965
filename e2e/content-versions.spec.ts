import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expectNoViolations } from './fixtures/axe'
import { expect } from './fixtures/app'
import { runApplication } from './fixtures/command-line'
import { install, plugIn, test, versionRow } from './fixtures/content-versions'
import { close } from './fixtures/launch'
import { expectNoSidewaysScroll, makeNarrow } from './fixtures/narrow'
import { goTo } from './fixtures/navigation'
import { savePdf } from './fixtures/save-pdf'
import { expectTrustworthy } from './fixtures/trustworthy'

test('one version is carried, one comes from the server, one from a USB key; an older one is refused, and one click goes back', async ({
  open,
  trial,
  server,
  demonstration
}) => {
  const [, second, third] = demonstration.versions
  const { app, page } = await open(trial)
  await goTo(page, '/versions')
  await expect(versionRow(page, demonstration.versions[0])).toContainText('fournie avec l’application')

  await page.getByRole('button', { name: 'Vérifier sur le serveur' }).click()
  const verdict = page.getByRole('region', { name: `Version ${second} prête à installer` })
  await expect(verdict).toContainText('Cette version est bien signée')
  await expect(verdict).toContainText('1 passage ajouté')
  await expect(verdict).toContainText('Signée par')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectNoViolations(page, `the verdict in ${colorScheme}`)
  }
  await install(page, second)
  expect(new Set(server.asked.map(({ method }) => method))).toEqual(new Set(['GET']))
  for (const { headers } of server.asked) {
    expect(Object.keys(headers).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent'
    ])
    expect(headers['user-agent']).toMatch(/^manuel-numerique-ouvert\/[\d.]+$/)
  }

  await plugIn(app, path.join(demonstration.folder, 'v3'))
  await page.getByRole('button', { name: 'Importer un dossier…' }).click()
  await install(page, third)

  await plugIn(app, path.join(demonstration.folder, 'v2'))
  await page.getByRole('button', { name: 'Importer un dossier…' }).click()
  await expect(page.getByRole('region', { name: 'Version refusée' })).toContainText('plus ancienne')
  await page.getByRole('button', { name: 'Fermer', exact: true }).click()
  await expect(versionRow(page, third)).toContainText('Lue actuellement')

  await page.getByRole('button', { name: 'Revenir à la version précédente' }).click()
  await expect(versionRow(page, second)).toContainText('Lue actuellement')
  const banner = page.getByRole('region', { name: 'Version lue' })
  await goTo(page, '/lire/fiche-cadre-juridique')
  await expect(banner).toContainText(second)
  const reminder = page.getByRole('banner').getByRole('link', { name: `Version antérieure ${second}` })
  await page.keyboard.press('End')
  await expect(banner).not.toBeInViewport()
  await expect(reminder).toBeInViewport({ ratio: 1 })
  await banner.getByRole('button', { name: `Lire la version ${third}` }).click()
  await expect(page.getByText(`Vous lisez maintenant la version ${third}.`)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Le cadre juridique' })).toBeVisible()
  await expect(banner).toBeHidden()
  await expect(reminder).toBeHidden()
})

test('a bookmark whose text was retired keeps its title and its text, and offers the nearest; all of it prints', async ({
  open,
  trial,
  profile,
  demonstration
}) => {
  const [, second, third] = demonstration.versions
  const importing = (day: string): ReturnType<typeof runApplication> =>
    runApplication(
      ...trial,
      `--user-data-dir=${profile}`,
      `--import-content=${path.join(demonstration.folder, day)}`
    )
  expect(await importing('v2')).toMatchObject({ status: 0 })
  const before = await open(trial)
  await before.page.getByRole('main').waitFor()
  await close(before.app)
  expect(await importing('v3')).toMatchObject({ status: 0 })
  const { app, page } = await open(trial)
  await goTo(page, `/changements?de=${second}&a=${third}`)
  const kept = await page.evaluate(async (version) => {
    const contents = (await (await fetch(`/versions/${version}/contents.json`)).json()) as {
      retired: { place: { entry: string; section: string | null }; reason: string | null }[]
    }
    const retired = contents.retired.find(({ reason }) => reason === 'Retirée pour un essai.')
    return retired ? window.handbook.addBookmark(retired.place) : null
  }, third)
  expect(kept).toMatchObject({ ok: true })
  await page.reload()
  await page.getByRole('heading', { name: 'Vos signets et dossiers' }).waitFor()
  const mine = page.getByRole('listitem').filter({ hasText: 'Retiré' }).first()
  const title = await mine.getByRole('heading').textContent()
  const folded = await mine.locator('details p').first().textContent()
  await page.getByRole('button', { name: 'Imprimer' }).click()
  await expect(page.getByRole('img', { name: /^Page 1 sur/ })).toBeVisible()
  const file = path.join(profile, 'changes.pdf')
  const printed = await savePdf(app, page, file)
  await expectTrustworthy(file, `Ce qui a changé de la version ${second} à la version ${third}`)
  expect(printed[0]).toMatch(/Vos signets et dossiers[\s\S]*Retiré/)
  expect(printed.at(-1)).toContain(`Page ${printed.length} / ${printed.length}`)
  const words = printed.join(' ').replace(/\s+/g, ' ')
  for (const said of [title, folded]) expect(words).toContain((said ?? '?').replace(/\s+/g, ' ').slice(0, 60))
  await page.getByRole('link', { name: 'Revenir à ce qui a changé' }).click()
  await page.getByRole('heading', { name: 'Vos signets et dossiers' }).waitFor()
  await makeNarrow(app)
  await expectNoSidewaysScroll(page, 'what changed')

  await goTo(page, '/signets')
  const bookmark = page.getByRole('listitem').filter({ hasText: title ?? '' })
  await bookmark.getByText('Le texte tel qu’il était').click()
  await expect(bookmark.getByRole('link', { name: 'Lire ce qui s’en approche le plus' })).toBeVisible()
  await expectNoSidewaysScroll(page, 'bookmarks of what was retired')
  await expectNoViolations(page, 'bookmarks of what was retired')
})

test('an administrator installs and asks from the command line', async ({
  trial,
  profile,
  demonstration
}) => {
  const [, , third] = demonstration.versions
  const at = (day: string): string => `--import-content=${path.join(demonstration.folder, day)}`
  const run = (...args: string[]): ReturnType<typeof runApplication> =>
    runApplication(...trial, `--user-data-dir=${profile}`, ...args)
  expect(await run(at('v1'))).toMatchObject({ status: 2 })
  const installed = await run(at('v3'), '--json')
  expect(installed.status).toBe(0)
  expect(JSON.parse(installed.stdout)).toMatchObject({ outcome: 'installed', to: third })
  expect(await run(at('v2'))).toMatchObject({ status: 3 })
  expect(await run(at('absent'))).toMatchObject({ status: 4 })
  expect(await run('--import-content=')).toMatchObject({ status: 64 })
  expect(await run(at('v3'), '--machine')).toMatchObject({ status: 0 })
  const status = JSON.parse((await run('--content-status', '--json')).stdout) as unknown
  expect(status).toMatchObject({
    active: third,
    trusted: { reader: { root: 1 }, workstation: { root: 1 } }
  })
})

test('without a server, no connection is ever tried', async ({ open, trial }) => {
  const { app, page } = await open(trial)
  await app.evaluate(() => {
    process.getBuiltinModule('node:diagnostics_channel').subscribe('net.client.socket', () => {
      process.env['HANDBOOK_CONNECTED'] = 'yes'
    })
  })
  await goTo(page, '/versions')
  await expect(page.getByRole('button', { name: 'Importer un dossier…' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Vérifier sur le serveur' })).toBeHidden()
  const answer = await page.evaluate(() => window.handbook.examineContent({ kind: 'server' }))
  expect(answer).toMatchObject({ ok: true, value: { outcome: 'unreadable' } })
  expect(await app.evaluate(() => process.env['HANDBOOK_CONNECTED'])).toBeUndefined()
})

test.describe('a page that was damaged on the disk', () => {
  test.use({ allowedErrors: /500/ })

  test('is read from the version before, which is told', async ({ open, trial, profile, demonstration }) => {
    const folder = path.join(demonstration.folder, 'v2')
    await runApplication(...trial, `--user-data-dir=${profile}`, `--import-content=${folder}`)
    const installed = path.join(profile, 'contenu', 'versions', demonstration.versions[1])
    writeFileSync(path.join(installed, 'entries', 'fiche-cadre-juridique.json'), '{}')
    const { page } = await open(trial)
    await page.getByRole('main').waitFor()
    await page.goto('app://handbook/lire/fiche-cadre-juridique').catch(() => undefined)
    await expect(page.getByRole('heading', { level: 1, name: 'Le cadre juridique' })).toBeVisible()
    await expect(page.getByText('est abîmée sur ce poste')).toBeVisible()
    await expect.poll(() => readdirSync(path.join(profile, 'contenu', 'versions'))).toEqual([])
  })
})

test('settings are kept: theme, single keys, and a server without encryption is not asked', async ({
  open,
  trial
}) => {
  const { app, page } = await open(trial)
  await goTo(page, '/reglages')
  await page.getByRole('radio', { name: 'Sombre' }).check()
  await expect.poll(() => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  await page.getByRole('checkbox', { name: /touche/ }).uncheck()
  await page.getByRole('heading', { name: 'Réglages' }).click()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('textbox', { name: /Adresse/ }).fill('http://127.0.0.1:9/')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Cette adresse n’est pas chiffrée')).toBeVisible()
})
