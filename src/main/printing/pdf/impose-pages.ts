import { PDFDocument } from '@cantoo/pdf-lib'
import type { SheetKind } from '../../../shared/print/sheets'
import { loadPdf, savePdf } from './file'
import { writeMetadata, type PdfFacts } from './metadata'

/** The two pages of a face, from 1; null stands for a blank one. */
export type Face = readonly [left: number | null, right: number | null]

/** A4 lying, in points. */
const SHEET = { width: (297 * 72) / 25.4, height: (210 * 72) / 25.4 }

/**
 * Returns a PDF of pages of A5 as one of faces of A4, two pages each, side by side at the middle. Text stays text. It is for the
 * printer: a screen reader would hear pages in the order of sheets, so that it has neither tags nor an outline nor links, and
 * claims no conformance.
 */
export async function imposePages(
  pdf: PDFDocument,
  sheets: Exclude<SheetKind, 'single'>,
  facts: PdfFacts
): Promise<PDFDocument> {
  // Written and read again: what is taken from a document must be all there.
  const source = await loadPdf(await savePdf(pdf))
  const imposed = await PDFDocument.create({ updateMetadata: false })
  const pages = await imposed.embedPages(source.getPages())
  const faces = sheets === 'booklet' ? bookletFaces(pages.length) : pairFaces(pages.length)
  for (const face of faces) {
    const sheet = imposed.addPage([SHEET.width, SHEET.height])
    for (const [side, number] of face.entries()) {
      const page = number === null ? undefined : pages[number - 1]
      if (page === undefined) continue
      const { width, height } = page
      const x = SHEET.width / 2 - (side === 0 ? width : 0)
      sheet.drawPage(page, { x, y: (SHEET.height - height) / 2, width, height })
    }
  }
  writeMetadata(imposed, facts, false)
  return imposed
}

/**
 * Returns the faces of sheets that are laid on one another, printed on both sides, turned at the short edge and folded in the
 * middle: pages are a multiple of four, the last ones blank.
 */
export function bookletFaces(count: number): readonly Face[] {
  const whole = Math.ceil(count / 4) * 4
  const page = (number: number): number | null => (number <= count ? number : null)
  return Array.from({ length: whole / 4 }, (_, sheet): readonly Face[] => [
    [page(whole - 2 * sheet), page(2 * sheet + 1)],
    [page(2 * sheet + 2), page(whole - 2 * sheet - 1)]
  ]).flat()
}

/** Returns the faces of pages in the order of reading. */
export function pairFaces(count: number): readonly Face[] {
  return Array.from({ length: Math.ceil(count / 2) }, (_, face): Face => [
    2 * face + 1,
    2 * face + 2 <= count ? 2 * face + 2 : null
  ])
}
