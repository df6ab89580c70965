import { mkdirSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { root } from '../build/terminal/root.mjs'
import { DEFAULT_PRINT_FORMAT } from '../src/shared/print/default-format'
import { LAYOUTS, PRINT_LAYOUTS, USUAL_LAYOUT, type PrintLayout } from '../src/shared/print/layouts'
import { kindOf } from '../src/shared/content/kinds'
import { type TextNode } from '../src/shared/content/text'
import { expect, test } from './fixtures/app'
import { runApplication } from './fixtures/command-line'
import { contents } from './fixtures/dossier-file'
import { pdfPages } from './fixtures/pdf'
import { readPrinted, squeeze } from './fixtures/page-promises'
import { readPdf, type ReadTag } from '../src/main/printing/pdf/testing/structure-problems'
import { expectTrustworthy } from './fixtures/trustworthy'

interface ReadEntry {
  readonly title: string
  readonly summary: string
  readonly text: readonly TextNode[]
  readonly sources: readonly { readonly address: string | null }[]
}

function readEntry(id: string): ReadEntry {
  return JSON.parse(
    readFileSync(path.join(root, 'out', 'pack', 'entries', `${id}.json`), 'utf8')
  ) as ReadEntry
}

/** Returns all that an entry says, in pieces that stand together on paper: numbers of references come between. */
function piecesOf({ title, summary, text, sources }: ReadEntry): readonly string[] {
  const piecesIn = (node: TextNode): readonly string[] =>
    typeof node === 'string' ? [node] : 'children' in node ? node.children.flatMap(piecesIn) : []
  return [title, summary, ...text.flatMap(piecesIn), ...sources.flatMap(({ address }) => address ?? [])]
}

/** One entry of every type, all that has something to see below its text, and every eighth of the others. */
const kinds = new Set([
  ...new Map(contents.entries.map((entry) => [entry.type, entry])).values(),
  ...contents.entries.filter(({ id }, index) => id.startsWith('res-') || index % 8 === 0)
])

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

/** Prints every entry into a folder and returns, entry by entry, what its pages do not keep. */
async function printEvery(
  layout: PrintLayout,
  folder: string
): Promise<Readonly<Record<string, readonly string[]>>> {
  mkdirSync(folder)
  const format = LAYOUTS[layout].option
  expect(await runApplication('--print-fiche=all', `--format=${format}`, `--output=${folder}`)).toMatchObject(
    {
      status: 0,
      stderr: ''
    }
  )
  const broken: Record<string, readonly string[]> = {}
  for (const { id } of contents.entries) {
    const { words, problems } = await readPrinted(path.join(folder, `${id}.pdf`), {
      ...DEFAULT_PRINT_FORMAT,
      layout
    })
    const lost = piecesOf(readEntry(id)).filter((piece) => !words.includes(squeeze(piece)))
    const all = [...problems, ...lost.map((piece) => `lost: ${piece}`)]
    if (all.length > 0) broken[id] = all
  }
  return broken
}

test.describe.configure({ mode: 'parallel' })

for (const layout of PRINT_LAYOUTS)
  test(`every entry keeps to its pages, whole, in letters as large as promised; every kind is told whole to assistive tools: ${layout}`, async ({
    profile
  }) => {
    const folder = path.join(profile, 'all')
    expect(await printEvery(layout, folder)).toEqual({})
    expect(readdirSync(folder)).toHaveLength(contents.entries.length)
    for (const { id, title } of kinds) await expectTrustworthy(path.join(folder, `${id}.pdf`), title)
    if (layout !== USUAL_LAYOUT) return
    for (const { id, type } of contents.entries) {
      const pages = pdfPages(path.join(folder, `${id}.pdf`))
      // The footer alone has about a dozen words.
      for (const text of pages) expect(text.split(/\s+/).length, `a page of ${id}`).toBeGreaterThan(25)
      // What is read at a meeting or looked up. A template has room to write, and may take more.
      if (kindOf(type).fitsSheet ? type !== 'modele' : ['definition', 'texte-juridique'].includes(type))
        expect(pages.length, `pages of ${id}`).toBeLessThanOrEqual(2)
    }
    const numbered = path.join(folder, 'fiche-agir-acheter.pdf')
    expect(await count(numbered, 'Lbl'), 'numbers of its two lists').toBe(9)
    expect(await count(path.join(folder, 'res-annuaire.pdf'), 'LI')).toBeGreaterThan(20)
  })
