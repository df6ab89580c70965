import { PDFContext, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { createPostProcessor, type Finished, type FinishOptions } from './post-processor'
import { nameBookmarks, nestBookmarks, readPdfOutline, writeOutline, type PdfBookmark } from './outline'

const facts = {
  title: 'L’aide & <le> reste',
  subject: 'Sujet',
  author: 'Manuel',
  keywords: ['def-le-reste', '5QBT-8X59'],
  language: 'fr',
  day: '2026-11-23'
}

const margins = { footers: 1, heads: [], lower: 45, raise: 20 }

async function finishPdf(bytes: Uint8Array, options: FinishOptions): Promise<Finished> {
  const postProcessor = createPostProcessor()
  await postProcessor.open(bytes)
  return postProcessor.finish(options)
}

async function plainPdf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  for (let page = 0; page < pages; page += 1) {
    // Content as Chromium writes it: one operator a line.
    pdf.addPage([595, 842]).drawRectangle({ width: 9, height: 9 })
  }
  return pdf.save()
}

test('a PDF without tags is finished all the same, and said to be without', async () => {
  const { pdf, unknown } = await finishPdf(await plainPdf(4), {
    facts,
    places: [],
    headings: [],
    sheets: 'single' as const,
    margins: { footers: 2, heads: [], lower: 45, raise: 20 }
  })
  expect(unknown).toContain('a PDF without tags')
  const read = await PDFDocument.load(pdf, { updateMetadata: false })
  expect(read.getPageCount()).toBe(2)
  expect(read.getTitle()).toBe(facts.title)
  expect(read.getKeywords()).toBe('def-le-reste, 5QBT-8X59')
  expect(read.getCreationDate()?.toISOString()).toBe('2026-11-23T00:00:00.000Z')
})

test('the same input gives the same bytes', async () => {
  const input = await plainPdf(2)
  const finish = async (): Promise<Uint8Array> =>
    (await finishPdf(input, { facts, places: [], headings: [], sheets: 'single' as const, margins })).pdf
  expect(await finish()).toEqual(await finish())
})

test('metadata claims no conformance and cannot be broken by a title', async () => {
  const { pdf } = await finishPdf(await plainPdf(2), {
    facts,
    places: [],
    headings: [],
    sheets: 'single' as const,
    margins
  })
  const text = Buffer.from(pdf).toString('utf8')
  expect(text).toContain('L’aide &amp; &lt;le&gt; reste')
  expect(text).toContain('<pdf:Keywords>def-le-reste, 5QBT-8X59</pdf:Keywords>')
  expect(text).not.toContain('pdfuaid')
})

test('bookmarks are put below each other by their depths, and read again', async () => {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([595, 842])
  const bookmark = (): PdfBookmark => ({
    title: PDFName.of('t'),
    destination: pdf.context.obj([page.ref, PDFName.of('XYZ'), 0, 742, 0]),
    below: []
  })
  writeOutline(pdf, nestBookmarks([bookmark(), bookmark(), bookmark(), bookmark()], [0, 1, 1, 0]))
  const [first, second, none] = readPdfOutline(pdf)
  expect([first?.below.length, second?.below.length, none]).toEqual([2, 0, undefined])
  expect((await createPostProcessor().open(await pdf.save())).titles[0]).toEqual({ page: 1, fromTop: 100 })
})

test('bookmarks take the words of the headings in their order, and keep their own where there are not as many', () => {
  const bookmark = (title: string, below: readonly PdfBookmark[] = []): PdfBookmark => ({
    title: PDFHexString.fromText(title),
    destination: PDFContext.create().obj([]),
    below
  })
  const titlesOf = (some: readonly PdfBookmark[]): readonly unknown[] =>
    some.map(({ title, below }) => [title instanceof PDFHexString && title.decodeText(), titlesOf(below)])
  const outline = [bookmark('Un :titre', [bookmark('Unesection')]), bookmark('Fin')]
  expect(titlesOf(nameBookmarks(outline, ['Un : titre', 'Une section', 'Fin']))).toEqual([
    ['Un : titre', [['Une section', []]]],
    ['Fin', []]
  ])
  expect(nameBookmarks(outline, ['Un : titre'])).toBe(outline)
})
