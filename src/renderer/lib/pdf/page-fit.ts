import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PrintFormat } from '../../../shared/print/job'
import type { PageFit } from '../../../shared/print/fit'
import { marginsOf, paperOf } from '../../../shared/print/paper-size'
import { countLines } from './count-lines'

/** Longer documents are not made to fit a sheet: no use in reading them all. */
const MOST_PAGES = 6
const POINTS_A_MILLIMETRE = 72 / 25.4

/** Returns how a document made of our own pages in a format fits them; without lines where it is longer than a few pages. */
export async function measureFit(pdf: PDFDocumentProxy, format: PrintFormat): Promise<PageFit> {
  if (pdf.numPages > MOST_PAGES) return { lines: Array.from({ length: pdf.numPages }, () => 0) }
  const { top, bottom } = marginsOf(format)
  const footer = bottom * POINTS_A_MILLIMETRE
  const head = (paperOf(format).height - top) * POINTS_A_MILLIMETRE
  const lines: number[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const pieces = items.flatMap((item) => {
      if (!('transform' in item) || item.str.trim() === '') return []
      const [left, baseline] = [Number(item.transform[4]), Number(item.transform[5])]
      return baseline > footer && baseline < head ? [{ left, right: left + item.width, baseline }] : []
    })
    lines.push(countLines(pieces, page.getViewport({ scale: 1 }).width / 2))
  }
  return { lines }
}
