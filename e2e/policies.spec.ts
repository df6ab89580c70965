import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright'
import { expect, test } from './fixtures/app'
import { expectNoViolations } from './fixtures/axe'
import { runApplication } from './fixtures/command-line'
import { close } from './fixtures/launch'
import { goTo } from './fixtures/navigation'

/** Writes what an administration decides; returns the argument that has the application read it. */
function decide(profile: string, decided: object | string): string {
  const text = typeof decided === 'string' ? decided : JSON.stringify({ format: 1, ...decided }, null, 1)
  writeFileSync(path.join(profile, 'politiques.json'), text)
  return `--machine-root=${profile}`
}

async function zoomOf(page: Page): Promise<number> {
  return page.evaluate(() => window.devicePixelRatio)
}

test('what the administration imposes holds, is shown with its reason, and cannot be changed', async ({
  open,
  profile
}) => {
  const impose = {
    serveur: null,
    theme: 'sombre',
    'touche-aide': false,
    'taille-du-texte': 1.5,
    couleurs: 'contraste-renforce',
    'recherches-recentes': false,
    impression: false,
    'mise-en-pages': 'gros-caracteres',
    importation: 'administration',
    'participants-joints': false,
    'message-d-accueil': {
      titre: 'Votre correspondant',
      texte: 'Une question ?\nÉcrivez-nous.',
      contact: 'libre@exemple.fr'
    }
  }
  const { app, page } = await open([decide(profile, { impose })])
  const notice = page.getByRole('region', { name: 'Votre correspondant' })
  await expect(notice).toContainText('Écrivez-nous.')
  await expect(notice).toContainText('Contact : libre@exemple.fr')
  await expectNoViolations(page, 'the first page with a notice')
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
  const ratio = await zoomOf(page)
  await page.keyboard.press('Control++')
  await expect(page.getByText('La taille du texte est fixée par votre administration')).toBeVisible()
  expect(await zoomOf(page)).toBe(ratio)

  await page.keyboard.press('Control+Shift+R')
  const palette = page.getByRole('dialog', { name: 'Réglages de lecture' }).getByLabel('Couleurs')
  await expect(palette).toBeDisabled()
  await expect(palette).toHaveValue('contrast')
  await expect(palette).toHaveAccessibleDescription(/réglé par votre administration/)
  await page.keyboard.press('Escape')

  await goTo(page, '/reglages')
  const look = page.getByRole('group', { name: 'Apparence' })
  await expect(look).toHaveAccessibleDescription(/Réglé par votre administration/)
  await expect(look.getByRole('radio', { name: 'Sombre' })).toBeChecked()
  await expect(look.getByRole('radio', { name: 'Clair' })).toBeDisabled()
  const help = page.getByRole('checkbox', { name: /ouvre la liste des raccourcis/ })
  await expect(help).toBeDisabled()
  await expect(help).toHaveAccessibleDescription(/Réglé par votre administration/)
  const kept = page.getByRole('checkbox', { name: 'Garder mes recherches' })
  await expect(kept).toBeDisabled()
  await expect(kept).not.toBeChecked()
  await expect(kept).toHaveAccessibleDescription(/Réglé par votre administration/)
  await expect(page.getByRole('definition').filter({ hasText: '150\u00a0%' })).toBeVisible()
  await expect(page.getByText(path.join(profile, 'politiques.json'))).toBeVisible()

  await expectNoViolations(page, 'settings that are imposed')

  await page.keyboard.press('Control+k')
  const asked = page.getByRole('dialog').getByRole('checkbox', { name: 'Garder mes recherches' })
  await expect(asked).toBeDisabled()
  await expect(asked).toHaveAccessibleDescription(/Réglé par votre administration/)
  await page.keyboard.press('Escape')

  await goTo(page, '/imprimer/fiche-cadre-juridique')
  await expect(page.getByRole('combobox', { name: 'Format' })).toHaveValue('large-print')
  await expect(page.getByRole('combobox', { name: 'Format' })).toBeDisabled()
  const print = page.getByRole('button', { name: 'Imprimer…' })
  await expect(print).toHaveAccessibleDescription(/ne permet pas d’imprimer/)
  await expect(print).toHaveAttribute('aria-disabled', 'true')

  await goTo(page, '/versions')
  await expect(page.getByText('seule votre administration installe')).toBeVisible()
  await expect(page.getByRole('button', { name: /Importer/ })).toHaveCount(0)
  // Asked past the page, main refuses too.
  const refused = await page.evaluate(async () => {
    const place = { entry: 'fiche-cadre-juridique', section: null }
    const format = {
      layout: 'two-sided',
      glossary: true,
      notes: false,
      margins: 'normal',
      sheets: 'single'
    } as const
    return [
      await window.handbook.printJob({
        job: { kind: 'entry', place, format } as never,
        destination: { kind: 'dialog' }
      }),
      await window.handbook.examineContent({ kind: 'dropped', path: '/nowhere' })
    ]
  })
  for (const answer of refused) expect(answer).toMatchObject({ ok: true, value: { outcome: 'failed' } })
})

test('what the administration proposes holds until the reader chooses', async ({ open, profile }) => {
  const args = [
    decide(profile, {
      'par-defaut': { 'taille-du-texte': 1.5, theme: 'sombre', 'page-de-depart': 'fiche-cadre-juridique' }
    })
  ]
  const first = await open(args)
  await expect(first.page.getByRole('heading', { level: 1, name: 'Le cadre juridique' })).toBeVisible()
  const ratio = await zoomOf(first.page)
  await first.page.keyboard.press('Control+-')
  await expect.poll(() => zoomOf(first.page)).toBeLessThan(ratio)
  await goTo(first.page, '/reglages')
  await first.page.getByRole('radio', { name: 'Clair' }).check()
  await expect(first.page.getByText('proposé, vous pouvez le changer').first()).toBeVisible()
  await close(first.app)
  const second = await open(args)
  await goTo(second.page, '/reglages')
  await expect(second.page.getByRole('radio', { name: 'Clair' })).toBeChecked()
  expect(await zoomOf(second.page)).toBeLessThan(ratio)
  await second.page.keyboard.press('Control+0')
  await expect.poll(() => zoomOf(second.page)).toBe(ratio)
})

test('logs and caches go where the administration says, and what is wrong is told with its line', async ({
  open,
  profile
}) => {
  const [logs, caches] = [path.join(profile, 'logs'), path.join(profile, 'caches')]
  const text = `{
  "format": 1,
  "impose": {
    "dossier-du-journal": ${JSON.stringify(logs)},
    "dossier-des-caches": ${JSON.stringify(caches)},
    "acceleration-graphique": false,
    "serveurs": null
  }
}`
  const { app, page } = await open([decide(profile, text)])
  await goTo(page, '/reglages')
  await expect(page.getByRole('list', { name: /Ce fichier a des fautes/ })).toContainText(
    'Ligne 7 : La clé « serveurs » n’existe pas. Vouliez-vous dire « serveur » ?'
  )
  expect(await app.evaluate(({ app: electron }) => electron.getPath('sessionData'))).toContain(caches)
  expect(existsSync(path.join(profile, 'Cache'))).toBe(false)
  expect(readdirSync(caches)).toHaveLength(1)
  expect(readFileSync(path.join(logs, 'journal.log'), 'utf8')).toContain('politiques.json:7')
})

test('the command line says what is decided, and what a file would decide, with an exit status', async ({
  profile
}) => {
  const machine = decide(profile, { impose: { serveur: null, 'http-autorise': 'oui' } })
  const file = path.join(profile, 'politiques.json')
  const printed = await runApplication(machine, '--print-policies')
  expect(printed).toMatchObject({ status: 5, stdout: expect.stringContaining('serveur (imposée)') })
  expect(printed.stdout).toContain(
    '! ligne 5 : « http-autorise » attend true ou false.'.replace(/ (?=[:»])|(?<=«) /g, '\u00a0')
  )
  const checked = await runApplication(`--check-policies=${file}`, '--json')
  expect(checked.status).toBe(5)
  expect(JSON.parse(checked.stdout)).toMatchObject({
    file,
    problems: [{ line: 5 }],
    policies: [{ name: 'serveur', value: null, level: 'imposed', line: 4 }]
  })
  expect(await runApplication(`--check-policies=${profile}`)).toMatchObject({ status: 4 })
  expect(await runApplication(`--check-policies=${file}.nowhere`)).toMatchObject({ status: 4 })
  decide(profile, { impose: { serveur: null, 'mise-en-pages': 'gros-caracteres' } })
  const fiche = [machine, '--print-fiche=def-sla', `--output=${profile}/sla.pdf`]
  expect(await runApplication(...fiche, '--format=une-page')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('impose la mise en pages gros-caracteres')
  })
  expect(await runApplication(machine, '--print-policies')).toMatchObject({ status: 0 })
})
