import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { root } from '../build/terminal/root.mjs'
import { paperCodesSchema } from '../src/shared/content/paper-codes'
import {
  paperCode,
  placeCode,
  placeOfCode,
  printedCode,
  type PaperCode
} from '../src/shared/paper-code/paper-code'
import { expectNoViolations } from './fixtures/axe'
import { expect, test } from './fixtures/app'
import { runApplication } from './fixtures/command-line'
import { close, launch } from './fixtures/launch'
import { goTo } from './fixtures/navigation'
import { applicationWith, applicationWithChanges, tinyHandbook } from './fixtures/other-handbook'

/** The code that a fiche printed from a folder of the application bears. */
function codeIn(application: string, key: string): PaperCode {
  const file = path.join(application, 'out', 'pack', 'codes.json')
  const { codes } = v.parse(paperCodesSchema, JSON.parse(readFileSync(file, 'utf8')))
  const code = codes[key]
  if (code === undefined) throw new Error(`${key} has no code`)
  return code
}

/** What an earlier wording of the same place would have borne. */
const earlier = (code: PaperCode): PaperCode => paperCode(placeOfCode(code), Uint8Array.of(1, 2, 3))
const unknown = paperCode(placeCode(Uint8Array.of(0, 0, 0, 0)), Uint8Array.of(0, 0, 0))
const section = 'fiche-cadre-juridique#qui-fait-quoi'

test('a code is typed as one reads it, answered, and leads to the text, from the keyboard alone', async ({
  page
}) => {
  await goTo(page, '/verifier')
  await page.getByLabel('Code de la fiche').focus()
  const typed = codeIn(root, section).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')
  await page.keyboard.type(`${typed.slice(0, 3)} ${typed.slice(3, 6)} – ${typed.slice(6)}`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Cette fiche est à jour' })).toBeVisible()
  await expect(page.getByText(printedCode(codeIn(root, section)))).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Le cadre juridique › Qui fait quoi' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Qui fait quoi' })).toBeInViewport()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.getByRole('heading', { name: 'Cette fiche est à jour' })).toBeVisible()
})

test('other wordings, slips of the keyboard and foreign codes are told apart', async ({ page }) => {
  await goTo(page, '/verifier')
  const field = page.getByLabel('Code de la fiche')
  const verify = async (typed: string): Promise<void> => {
    await field.fill(typed)
    await page.getByRole('button', { name: 'Vérifier' }).click()
  }
  await verify(earlier(codeIn(root, section)))
  await expect(
    page.getByRole('heading', { name: 'Cette fiche a été modifiée depuis son impression' })
  ).toBeVisible()

  const [first = '', second = '', ...rest] = earlier(codeIn(root, section))
  await verify([second, first, ...rest].join(''))
  await expect(page.getByRole('status').filter({ hasText: 'faute de frappe' })).toBeVisible()
  await expect(field).toBeFocused()
  await expect(field).toHaveAttribute('aria-invalid', 'true')

  await verify('1234')
  await expect(page.getByText(/celui-ci en a 4/)).toBeVisible()
  await verify(unknown)
  await expect(page.getByRole('heading', { name: 'Ce code est inconnu du contenu installé' })).toBeVisible()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`answers pass axe in ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme })
    for (const code of [codeIn(root, section), earlier(codeIn(root, section)), unknown, '1234']) {
      await goTo(page, `/verifier?code=${code}`)
      await page
        .getByRole('status')
        .filter({ hasText: /fiche|inconnu|celui-ci/ })
        .first()
        .waitFor()
      await expectNoViolations(page, `the answer to ${code}`)
    }
  })
}

test('the command line answers the same, to people and to programs', async () => {
  const code = codeIn(root, section)
  const current = await runApplication(`--verify-code=${printedCode(code)}`)
  expect(current).toMatchObject({ status: 0, stderr: '' })
  expect(current.stdout).toMatch(/^À jour\s: «\sLe cadre juridique › Qui fait quoi\s» .*\n$/)
  const changed = await runApplication(`--verify-code=${earlier(code)}`, '--json')
  expect(changed.status).toBe(10)
  expect(JSON.parse(changed.stdout)).toMatchObject({
    outcome: 'changed',
    findings: [{ place: { entry: 'fiche-cadre-juridique', section: 'qui-fait-quoi' } }]
  })
  expect(await runApplication(`--verify-code=${unknown}`)).toMatchObject({ status: 12 })
  const mistyped = await runApplication('--verify-code=1234-5678')
  expect(mistyped).toMatchObject({ status: 64, stdout: '' })
  expect(mistyped.stderr).toContain('faute de frappe')
})

test('after a fiche was replaced, its paper and its bookmark lead to the new one', async ({ profile }) => {
  const before = applicationWith(tinyHandbook)
  const renamed = (file: string): string =>
    readFileSync(path.join(tinyHandbook, file), 'utf8').replaceAll('fiche-arroser', 'fiche-boire')
  const after = applicationWithChanges({
    'fiches/fiche-arroser.md': null,
    'fiches/fiche-boire.md': renamed('fiches/fiche-arroser.md').replace(
      'Arroser sans noyer',
      'Donner à boire'
    ),
    'chapitres/chap-plantes.md': renamed('chapitres/chap-plantes.md'),
    'sommaire.yaml': renamed('sommaire.yaml'),
    'accueil.yaml': renamed('accueil.yaml'),
    'identifiants-retires.yaml':
      'fiche-arroser:\n  retire_le: 2026-01-14\n  remplace_par: fiche-boire\n  motif: Réécrite.\n'
  })
  const code = codeIn(before, 'fiche-arroser')
  try {
    const first = await launch(profile, [], before)
    const page = await first.firstWindow()
    await goTo(page, '/lire/fiche-arroser')
    await page.keyboard.press('Control+d')
    await expect(page.getByText('Signet ajouté').first()).toBeVisible()
    await close(first)

    const second = await launch(profile, [], after)
    const again = await second.firstWindow()
    await goTo(again, `/verifier?code=${code}`)
    await expect(again.getByRole('heading', { name: 'Cette fiche n’est plus dans le manuel' })).toBeVisible()
    await expect(again.getByText(/Déplacé dans le manuel le 14.janvier.2026. Réécrite\./)).toBeVisible()
    await expect(again.getByRole('main').getByRole('link', { name: 'Donner à boire' })).toBeVisible()
    await goTo(again, '/lire/fiche-arroser')
    await again.getByRole('link', { name: 'Lire « Donner à boire »' }).click()
    await expect(again.getByRole('button', { name: 'Retirer le signet « Donner à boire »' })).toBeVisible()
    await goTo(again, '/signets')
    await expect(again.getByRole('listitem').filter({ hasText: 'Déplacé dans le manuel' })).toBeVisible()
    await close(second)
  } finally {
    for (const folder of [before, after]) rmSync(folder, { recursive: true, force: true })
  }
})
