import { PDFNumber, PDFRef, type PDFDocument } from '@cantoo/pdf-lib'
import { readPdfOutline } from './outline'

/** Where a title of the first level stands. */
export interface TitlePosition {
  /** From 1. */
  readonly page: number
  /** From the top edge of the page, in points. */
  readonly fromTop: number
}

/** Returns where the titles of the first level of a PDF stand, in order. */
export function readBeginnings(pdf: PDFDocument): readonly TitlePosition[] {
  const pages = pdf.getPages()
  const numbers = new Map(pages.map((page, index) => [page.ref, index + 1]))
  return readPdfOutline(pdf).map(({ destination }) => {
    const [target, top] = [destination.get(0), destination.get(3)]
    const page = target instanceof PDFRef ? (numbers.get(target) ?? 1) : 1
    const height = pages[page - 1]?.getHeight() ?? 0
    return { page, fromTop: top instanceof PDFNumber ? height - top.asNumber() : 0 }
  })
}
