import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { root } from '../build/terminal/root.mjs'
import { paperCodesSchema, type PaperCodes } from '../src/shared/content/paper-codes'
import { printedCode, type PaperCode } from '../src/shared/paper-code/paper-code'
import { expectNoViolations } from './fixtures/axe'
import { expect } from './fixtures/app'
import { runApplication } from './fixtures/command-line'
import { test } from './fixtures/content-versions'
import { goTo } from './fixtures/navigation'
import { expectNoSidewaysScroll, makeNarrow } from './fixtures/narrow'

function codesIn(pack: string): PaperCodes {
  return v.parse(paperCodesSchema, JSON.parse(readFileSync(path.join(pack, 'codes.json'), 'utf8')))
}

/** The code of a section that another version has with another text. */
function outdatedSection(before: PaperCodes, after: PaperCodes): PaperCode {
  const found = Object.entries(before.codes).find(
    ([key, code]) => key.includes('#') && (after.codes[key] ?? code) !== code
  )
  if (found === undefined) throw new Error('No section changed between the versions')
  return found[1]
}

test('a sheet printed from an older version is told outdated, since when, and what changed word by word', async ({
  open,
  trial,
  profile,
  demonstration
}) => {
  const [first, second, third] = demonstration.versions
  for (const day of ['v2', 'v3']) {
    const source = `--import-content=${path.join(demonstration.folder, day)}`
    const ended = await runApplication(...trial, `--user-data-dir=${profile}`, source)
    expect(ended).toMatchObject({ status: 0 })
  }
  const installed = path.join(profile, 'contenu', 'versions', second)
  const code = outdatedSection(codesIn(path.join(root, 'out', 'pack')), codesIn(installed))

  const { app, page } = await open(trial)
  await goTo(page, '/verifier')
  await page.getByLabel('Code de la fiche').fill(printedCode(code))
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('heading', { name: `Cette fiche est périmée depuis la version ${second}` })
  ).toBeVisible()
  await expect(page.getByText(`imprimée d’après la version ${first}`)).toBeVisible()
  const changes = page.getByRole('region', { name: `De la version ${first} à la version ${third}` })
  await expect(changes.getByRole('listitem')).toHaveCount(1)
  await expect(changes.getByRole('insertion')).toContainText('Cette phrase a été ajoutée pour un essai.')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectNoViolations(page, `an outdated sheet in ${colorScheme}`)
  }
  await makeNarrow(app)
  await expectNoSidewaysScroll(page, 'an outdated sheet')

  const run = (...args: string[]): ReturnType<typeof runApplication> =>
    runApplication(...trial, `--user-data-dir=${profile}`, `--verify-code=${code}`, ...args)
  const told = await run()
  expect(told).toMatchObject({ status: 10, stderr: '' })
  expect(told.stdout).toContain(`Périmée depuis la version ${second}, imprimée d’après la version ${first}.`)
  expect(told.stdout).toMatch(/\{\+.*Cette phrase a été ajoutée pour un essai\..*\+\}/)
  expect(JSON.parse((await run('--json')).stdout)).toMatchObject({
    outcome: 'changed',
    content: { version: third },
    findings: [
      {
        printed: {
          history: { kind: 'outdated', printedFrom: first, since: second },
          changes: [{ kind: 'changed' }]
        }
      }
    ]
  })
})
