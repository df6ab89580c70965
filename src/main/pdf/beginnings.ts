import { PDFDocument, PDFNumber, PDFRef } from '@cantoo/pdf-lib'
import { readOutline } from './outline'

/** Where a title of the first level stands. */
export interface TitlePosition {
  /** From 1. */
  readonly page: number
  /** From the top edge of the page, in points. */
  readonly fromTop: number
}

/** Returns how many pages a PDF has, and where its titles of the first level stand, in order. */
export async function readBeginnings(
  bytes: Uint8Array
): Promise<{ readonly pages: number; readonly titles: readonly TitlePosition[] }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const pages = pdf.getPages()
  const numbers = new Map(pages.map((page, index) => [page.ref, index + 1]))
  const titles = readOutline(pdf).map(({ destination }) => {
    const [target, top] = [destination.get(0), destination.get(3)]
    const page = target instanceof PDFRef ? (numbers.get(target) ?? 1) : 1
    const height = pages[page - 1]?.getHeight() ?? 0
    return { page, fromTop: top instanceof PDFNumber ? height - top.asNumber() : 0 }
  })
  return { pages: pages.length, titles }
}
