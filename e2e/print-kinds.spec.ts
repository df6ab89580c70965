import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../build/setup/root.mjs'
import { expect, test } from './fixtures/app'
import { runApplication } from './fixtures/command-line'
import { contents, writeDossier } from './fixtures/dossier-file'
import { readPdf, type ReadTag } from './fixtures/pdf-tags'
import { expectTrustworthy } from './fixtures/trustworthy'

/** One entry of every type, and all that has something to see below its text. */
const kinds = [
  ...new Map(contents.entries.map((entry) => [entry.type, entry])).values(),
  ...contents.entries.filter(({ id }) => id.startsWith('res-'))
]

/** Returns the addresses of an entry's sources. */
function addressesOf(id: string): readonly string[] {
  const file = path.join(root, 'out', 'pack', 'entries', `${id}.json`)
  const { sources } = JSON.parse(readFileSync(file, 'utf8')) as { sources: { address: string | null }[] }
  return sources.flatMap(({ address }) => address ?? [])
}

/** Returns all that a file says, wherever its lines break. */
function wordsOf(file: string): string {
  return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replace(/\s/g, '')
}

/** Returns how many elements of a type a document has. */
async function count(file: string, role: string): Promise<number> {
  const pdf = await readPdf(file)
  const within = (tag: ReadTag): number =>
    Number(tag.role === role) + (tag.children ?? []).reduce((sum, child) => sum + within(child), 0)
  let found = 0
  for (let number = 1; number <= pdf.numPages; number += 1)
    found += within((await (await pdf.getPage(number)).getStructTree()) as ReadTag)
  await pdf.destroy()
  return found
}

test('every kind of page is printed whole, with all that it means told', async ({ profile }) => {
  const folder = path.join(profile, 'all')
  mkdirSync(folder)
  expect(await runApplication('--print-fiche=all', `--output=${folder}`)).toMatchObject({
    status: 0,
    stderr: ''
  })
  for (const { id, title } of kinds) await expectTrustworthy(path.join(folder, `${id}.pdf`), title)

  for (const file of ['res-frise', 'chap-glossaire', 'disp-marche-support'])
    for (const address of addressesOf(file))
      expect(wordsOf(path.join(folder, `${file}.pdf`)), `address in ${file}`).toContain(address)

  const numbered = path.join(folder, 'fiche-agir-acheter.pdf')
  expect(await count(numbered, 'Lbl'), 'numbers of its two lists').toBe(9)
  expect(await count(path.join(folder, 'res-annuaire.pdf'), 'LI')).toBeGreaterThan(20)
})

test('the same dossier gives the same bytes', async ({ profile }) => {
  const dossier = writeDossier(profile, contents.entries.slice(0, 4))
  const [first, second] = [path.join(profile, '1.pdf'), path.join(profile, '2.pdf')]
  for (const file of [first, second])
    expect(await runApplication(`--print-dossier=${dossier}`, `--output=${file}`)).toMatchObject({
      status: 0
    })
  expect(readFileSync(first).equals(readFileSync(second))).toBe(true)
})
