import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageFit } from '../../shared/print/fit'

/** Longer documents are not made to fit a sheet: no use in reading them all. */
const MOST_PAGES = 6
/** Height of the feet of pages, in points. */
const FOOT = (22 / 25.4) * 72
/** Pieces of text no further apart than this stand on one line, in points. */
const SAME_LINE = 3

/** Returns how a document made of our own pages fits them; without lines where it is longer than a few pages. */
export async function measureFit(pdf: PDFDocumentProxy): Promise<PageFit> {
  if (pdf.numPages > MOST_PAGES) return { lines: Array.from({ length: pdf.numPages }, () => 0) }
  const lines: number[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    const baselines = items.flatMap((item) =>
      'transform' in item && item.str.trim() !== '' ? [Number(item.transform[5])] : []
    )
    lines.push(countLines(baselines.filter((baseline) => baseline > FOOT)))
  }
  return { lines }
}

/** Returns how many lines the pieces of text make whose baselines are given. */
function countLines(baselines: readonly number[]): number {
  const sorted = baselines.toSorted((one, other) => other - one)
  return sorted.filter((baseline, index) => {
    const above = sorted[index - 1]
    return above === undefined || above - baseline > SAME_LINE
  }).length
}
