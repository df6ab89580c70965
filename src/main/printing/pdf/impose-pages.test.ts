import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { fc, test as property } from '@fast-check/vitest'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { savePdf } from './file'
import { bookletFaces, imposePages, pairFaces } from './impose-pages'

const FACTS = {
  title: 'Comité',
  subject: '',
  author: 'Manuel',
  keywords: [],
  language: 'fr',
  day: '2026-12-01'
}

async function pagesOf(count: number): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (let number = 1; number <= count; number += 1)
    pdf.addPage([419.53, 595.28]).drawText(`page ${number}`, { x: 40, y: 300, font })
  return pdf
}

test('a booklet of five pages takes two sheets, its last three pages blank', () => {
  expect(bookletFaces(5)).toEqual([
    [null, 1],
    [2, null],
    [null, 3],
    [4, 5]
  ])
})

property.prop([fc.integer({ min: 1, max: 300 })])(
  'folded, a booklet reads from its first page to its last',
  (count) => {
    const faces = bookletFaces(count)
    expect(faces.length % 2).toBe(0)
    // Leafed through: right halves of the fronts going in, with their backs, then the other halves coming out.
    const fronts = faces.filter((_, index) => index % 2 === 0)
    const backs = faces.filter((_, index) => index % 2 === 1)
    const going = fronts.flatMap(([, right], sheet) => [right, backs[sheet]?.[0] ?? null])
    const coming = fronts.flatMap(([left], sheet) => [left, backs[sheet]?.[1] ?? null]).toReversed()
    const read = [...going, ...coming]
    expect(read.filter((page) => page !== null)).toEqual(
      Array.from({ length: count }, (_, index) => index + 1)
    )
    expect(read.slice(0, count)).not.toContain(null)
    expect(pairFaces(count).flat().slice(0, count)).toEqual(read.slice(0, count))
  }
)

test('faces are A4 lying, the text of both pages stays text at its size, and no tags or claims are left', async () => {
  const bytes = await savePdf(await imposePages(await pagesOf(3), 'booklet', FACTS))
  expect(await savePdf(await imposePages(await pagesOf(3), 'booklet', FACTS))).toEqual(bytes)
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  expect(pdf.numPages).toBe(2)
  const page = await pdf.getPage(2)
  const { width, height } = page.getViewport({ scale: 1 })
  expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
  const { items } = await page.getTextContent()
  const pieces = items.flatMap((item) => ('str' in item && item.str !== '' ? [item] : []))
  expect(pieces.map(({ str }) => str)).toEqual(['page 2', 'page 3'])
  expect(pieces.map(({ transform }) => Math.round(Number(transform[0])))).toEqual([24, 24])
  const [left = 0, right = 0] = pieces.map(({ transform }) => Number(transform[4]))
  expect(right - left).toBeCloseTo(419.53, 1)
  expect((await pdf.getMarkInfo())?.Marked ?? false).toBe(false)
  await pdf.destroy()
})
