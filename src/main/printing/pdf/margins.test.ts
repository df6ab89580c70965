import { inflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFPageTree, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { contentOf, rewritePage } from './page-content'
import { drawMargins, takeMargins } from './margins'

/** Returns a PDF of pages that each stand on a branch of their own, as in long documents. */
async function branchedPdf(count: number): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  for (let page = 0; page < count; page += 1) pdf.addPage().drawRectangle({ width: 9, height: 9 })
  const top = pdf.catalog.get(PDFName.of('Pages')) as PDFRef
  const branches = pdf.getPages().map((page) => {
    const branch = PDFPageTree.withContext(pdf.context, top)
    const ref = pdf.context.register(branch)
    branch.pushLeafNode(page.ref)
    page.node.set(PDFName.of('Parent'), ref)
    return ref
  })
  pdf.catalog.Pages().set(PDFName.of('Kids'), pdf.context.obj(branches))
  return PDFDocument.load(await pdf.save(), { updateMetadata: false })
}

test('pages that are margins leave nothing behind in the tree of pages', async () => {
  const pdf = await branchedPdf(6)
  expect(takeMargins(pdf, { footers: 2, heads: [2] }).footers).toHaveLength(2)
  const read = await PDFDocument.load(await pdf.save(), { updateMetadata: false })
  expect(read.getPageCount()).toBe(3)
  const trees = read.context.enumerateIndirectObjects().filter(([, object]) => object instanceof PDFPageTree)
  expect(trees).toHaveLength(4)
})

test('footers stand on all pages, a running head on its own alone, both as artifacts', async () => {
  const placement = { footers: 3, heads: [2], lower: 20, raise: 10 }
  const pdf = await branchedPdf(7)
  drawMargins(pdf, takeMargins(pdf, placement), placement)
  const drawn = pdf.getPages().map((page) => contentOf(pdf, page))
  for (const content of drawn)
    expect(content).toContain(
      '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC\nq 1 0 0 1 0 -20 cm /Footer Do Q\nEMC'
    )
  expect(drawn.map((content) => content.includes('/Subtype /Header /Attached [/Top]'))).toEqual([
    false,
    true,
    false
  ])
})

test('nothing is told of what stands in a margin: its marks would stand inside an artifact', async () => {
  const pdf = await branchedPdf(2)
  const marked = '/Span<</ActualText <feff202f> >> BDC\n1 0 0 1 0 0 cm\nEMC\nf'
  rewritePage(pdf, pdf.getPage(1), marked)
  const [footer] = takeMargins(pdf, { footers: 1, heads: [] }).footers
  const stream = footer && pdf.context.lookup(footer)
  const content = stream instanceof PDFRawStream ? inflateSync(stream.getContents()).toString('latin1') : ''
  expect(content).toContain('1 0 0 1 0 0 cm\nf')
})
