import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright'
import { expect, test as base } from 'playwright/test'
import * as v from 'valibot'
import { root } from '../build/terminal/root.mjs'
import { DEFAULT_PRINT_FORMAT } from '../src/shared/print/default-format'
import { printJobSchema, type PrintFormat, type PrintJob } from '../src/shared/print/job'
import { PRINT_LAYOUTS, USUAL_LAYOUT } from '../src/shared/print/layouts'
import { launchChromium, systemChromium } from './fixtures/chromium'
import { contents, dossierOf, type Summary } from './fixtures/dossier-file'
import { readPrinted } from './fixtures/page-promises'
import { pdfPages } from './fixtures/pdf'
import { createChromiumPrinter, type ChromiumPrinter } from './fixtures/print-on-chromium'
import { createProfile, removeProfile } from './fixtures/profile'
import { expectTrustworthy } from './fixtures/trustworthy'

/** A stranger's Electron carries a newer Chromium than the one that the other stories run on: its pages are looked at here. */
const test = base.extend<{ folder: string; printer: ChromiumPrinter }, { chromiumBrowser: Browser }>({
  chromiumBrowser: [
    async ({}, use) => {
      const browser = await launchChromium()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' }
  ],
  folder: async ({}, use) => {
    const folder = createProfile()
    await use(folder)
    removeProfile(folder)
  },
  printer: async ({ chromiumBrowser }, use) => {
    const printer = createChromiumPrinter(chromiumBrowser)
    await use(printer)
    printer.close()
    expect(printer.complaints).toEqual([])
  }
})
test.skip(systemChromium() === null, 'This system has no `chromium` (on Debian: apt-get install chromium).')
test.describe.configure({ mode: 'parallel' })

/** One entry of every type, and all that has something to see below its text. */
const sample = contents.entries.filter(
  ({ id, type }, index) =>
    id.startsWith('res-') || contents.entries.findIndex((entry) => entry.type === type) === index
)

const job = (wanted: unknown): PrintJob => v.parse(printJobSchema, wanted)

/** Returns all texts that stand anywhere in a text, word by word. */
function wordsIn(text: unknown): readonly string[] {
  if (typeof text === 'string') return text.split(/\s+/).filter((word) => word !== '')
  if (Array.isArray(text)) return text.flatMap(wordsIn)
  return typeof text === 'object' && text !== null && 'children' in text ? wordsIn(text.children) : []
}

/** Returns the words of an entry as the pack has it. */
function wordsOf({ id, title }: Summary): readonly string[] {
  const file = path.join(root, 'out', 'pack', 'entries', `${id}.json`)
  const { text } = JSON.parse(readFileSync(file, 'utf8')) as { readonly text: unknown }
  return [...wordsIn(title), ...wordsIn(text)]
}

interface Expected {
  readonly title: string
  readonly format: PrintFormat
  /** Entries whose words must all be there. */
  readonly entries: readonly Summary[]
  /** Pages at the beginning that have no footer: covers. */
  readonly bare: number
}

/** Fails where a document does not keep what paper promises: structure, fonts, footers, margins, numbers of pages, words. */
async function expectWhole(file: string, { title, format, entries, bare }: Expected): Promise<void> {
  await expectTrustworthy(file, title)
  expect((await readPrinted(file, format, bare)).problems, file).toEqual([])
  const pages = pdfPages(file)
  for (const [index, page] of pages.entries())
    if (index >= bare) expect(page, file).toContain(`Page ${index + 1} / ${pages.length}`)
  const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replace(/\s/g, '')
  for (const entry of entries)
    expect(
      wordsOf(entry).filter((word) => !text.includes(word)),
      `words of ${entry.id} that are not in ${file}`
    ).toEqual([])
}

for (const layout of PRINT_LAYOUTS)
  test(`every kind of page is whole and told on a newer Chromium: ${layout}`, async ({ printer, folder }) => {
    const format = { ...DEFAULT_PRINT_FORMAT, layout }
    // Every entry is printed once: one may hold what the post-processor does not know, and the printer would complain.
    for (const entry of layout === USUAL_LAYOUT ? contents.entries : sample) {
      const file = path.join(folder, `${entry.id}.pdf`)
      await printer.print(job({ kind: 'entry', place: { entry: entry.id, section: null }, format }), file)
      if (sample.includes(entry))
        await expectWhole(file, { title: entry.title, format, entries: [entry], bare: 0 })
    }
  })

test('a dossier and a chapter are whole and told on a newer Chromium', async ({ printer, folder }) => {
  const format = DEFAULT_PRINT_FORMAT
  const fiches = contents.entries.filter(({ type }) => type === 'fiche').slice(0, 4)
  const dossier = path.join(folder, 'dossier.pdf')
  await printer.print(job({ kind: 'dossier', dossier: dossierOf(fiches), format }), dossier)
  await expectWhole(dossier, { title: 'Comité logiciels libres', format, entries: fiches, bare: 1 })

  const [chapter] = contents.entries.filter(({ type }) => type === 'chapitre')
  if (chapter === undefined) throw new Error('The handbook has no chapter')
  const bound = path.join(folder, 'chapter.pdf')
  await printer.print(job({ kind: 'chapter', entry: chapter.id, format }), bound)
  await expectWhole(bound, { title: chapter.title, format, entries: [chapter], bare: 0 })
})
