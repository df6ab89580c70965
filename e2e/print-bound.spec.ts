import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures/app'
import { runApplication, runApplicationIn } from './fixtures/command-line'
import { contents, writeDossier } from './fixtures/dossier-file'
import { applicationWith, tinyHandbook } from './fixtures/other-handbook'
import { footerHeights, pdfPages } from './fixtures/pdf'
import { readPdf } from '../src/main/printing/pdf/testing/structure-problems'
import { expectApproved } from './fixtures/pictures'
import { expectTrustworthy } from './fixtures/trustworthy'

interface ReadLink {
  readonly subtype: string
  readonly contentsObj: { readonly str: string }
  readonly url?: string
}
/** Spaces of every kind as one. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Returns the page that a table of contents gives for a title. */
function pageOf(title: string, table: string): number {
  const line = table.split('\n').find((one) => plain(one).startsWith(plain(title)))
  return Number(/(\d+)\s*$/.exec(line ?? '')?.[1])
}

test('a dossier has a cover, a table that tells the truth, one glossary, one list of sources and lines for notes', async ({
  profile
}) => {
  const fiches = contents.entries.filter(({ type }) => type === 'fiche').slice(0, 5)
  const output = path.join(profile, 'dossier.pdf')
  const ended = await runApplication(`--print-dossier=${writeDossier(profile, fiches)}`, `--output=${output}`)
  expect(ended).toMatchObject({ status: 0, stderr: '' })
  await expectTrustworthy(output, 'Comité logiciels libres')

  const pages = pdfPages(output)
  const table = pages[0] ?? ''
  expect(table).toMatch(
    /Comité logiciels libres[\s\S]*Salle 214[\s\S]*À lire avant la réunion[\s\S]*Sommaire/
  )
  for (const { title } of fiches) {
    const page = pageOf(title, table)
    expect(plain(pages[page - 1] ?? ''), `${title} on page ${page}`).toContain(plain(title))
  }
  for (const title of ['Mots expliqués', 'Sources', 'Notes'])
    expect(pages[pageOf(title, table) - 1], title).toMatch(new RegExp(`^ *${title}\\b`, 'm'))
  expect(pages.at(-1)).toContain(`Page ${pages.length} / ${pages.length}`)
  expect(pages.filter((page) => /^ *Sources *$/m.test(page))).toHaveLength(1)

  const pdf = await readPdf(output)
  const outline = await pdf.getOutline()
  expect(outline.map(({ title }) => title)).toEqual([
    'Comité logiciels libres',
    'Sommaire',
    ...fiches.map(({ title }) => title),
    'Mots expliqués\u00a0*',
    'Sources',
    'Notes'
  ])
  const links = (await (await pdf.getPage(1)).getAnnotations()) as readonly ReadLink[]
  expect(links[0]).toMatchObject({ subtype: 'Link', contentsObj: { str: fiches[0]?.title } })
  expect(
    links.filter(({ url }) => url !== undefined),
    'addresses in the outside world'
  ).toEqual([])
  await pdf.destroy()
})

test('no footer reaches the text above, however long the title and however many fiches share a page', async ({
  profile
}) => {
  const short = contents.entries.filter(({ type }) => type === 'texte-juridique').slice(0, 12)
  const file = writeDossier(profile, short, {
    title: 'Comité de pilotage '.repeat(10).trim(),
    newPage: false
  })
  for (const format of ['une-page', 'recto-verso', 'gros-caracteres']) {
    const output = path.join(profile, `${format}.pdf`)
    const ended = await runApplication(`--print-dossier=${file}`, `--format=${format}`, `--output=${output}`)
    expect(ended).toMatchObject({ status: 0, stderr: '' })
    // The cover has none.
    expect(Math.max(...footerHeights(output).slice(1)), format).toBeLessThan(
      format === 'gros-caracteres' ? 30 : 15
    )
  }
})

test('what a dossier wants and the handbook no longer has is named, in the table too', async ({
  profile
}) => {
  const [fiche] = contents.entries.filter(({ type }) => type === 'fiche')
  if (fiche === undefined) throw new Error('The handbook has no fiche')
  const gone = { ...fiche, id: 'fiche-disparue', title: 'Une fiche d’autrefois' }
  const output = path.join(profile, 'dossier.pdf')
  const ended = await runApplication(
    `--print-dossier=${writeDossier(profile, [fiche, gone])}`,
    `--output=${output}`
  )
  expect(ended).toMatchObject({ status: 0, stderr: '' })
  const pages = pdfPages(output)
  const page = pages[pageOf('Ce que le manuel n’a plus', pages[0] ?? '') - 1] ?? ''
  expect(plain(page)).toContain(gone.title)
})

test('a file that is no dossier is refused in a sentence, and nothing is written', async ({ profile }) => {
  const file = path.join(profile, 'faux.json')
  writeFileSync(file, '{"format":1,"kind":"dossier"')
  const ended = await runApplication(`--print-dossier=${file}`, `--output=${path.join(profile, 'a.pdf')}`)
  expect(ended.status).toBe(1)
  expect(ended.stderr).toMatch(
    /^Le dossier .*faux\.json.* n’a pas pu être lu.*ce n’est pas un dossier du manuel, ou il est abîmé\.$/
  )
  expect(() => readFileSync(path.join(profile, 'a.pdf'))).toThrow('ENOENT')
})

test('the whole handbook has a cover, a table of contents that tells the truth, and nested bookmarks', async ({
  profile
}) => {
  test.setTimeout(6 * 60_000)
  const output = path.join(profile, 'manuel.pdf')
  const ended = await runApplication('--print-handbook', `--output=${output}`)
  expect(ended).toMatchObject({ status: 0, stderr: '' })
  await expectTrustworthy(output, contents.identity.title)

  const pdf = await readPdf(output)
  const pages = pdfPages(output)
  const outline = await pdf.getOutline()
  const chapters = outline.filter(({ title }) => contents.entries.some((entry) => entry.title === title))
  expect(chapters.length).toBeGreaterThan(3)
  expect(chapters.length).toBeLessThan(contents.entries.length / 2)
  const table = pages.slice(0, 8).join('\n')
  for (const { title } of chapters)
    expect(plain(pages[pageOf(title, table) - 1] ?? ''), title).toContain(plain(title))
  await pdf.destroy()
})

test('printed pages look as they were approved', async ({ profile }) => {
  const folder = applicationWith(tinyHandbook)
  try {
    for (const [name, ...args] of [
      ['fiche', '--print-fiche=fiche-arroser'],
      ['fiche-large', '--print-fiche=fiche-arroser', '--large-print'],
      ['section', '--print-fiche=fiche-arroser#quand'],
      ['handbook', '--print-handbook']
    ] as const) {
      const output = path.join(profile, `${name}.pdf`)
      expect(await runApplicationIn(folder, ...args, `--output=${output}`)).toMatchObject({
        status: 0,
        stderr: ''
      })
      expectApproved(output, 1, name)
      if (name === 'handbook') expectApproved(output, 2, 'handbook-chapter')
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
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
