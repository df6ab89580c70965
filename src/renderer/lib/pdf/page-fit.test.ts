import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { DEFAULT_PRINT_FORMAT } from '../../../shared/print/default-format'
import type { PrintFormat } from '../../../shared/print/job'
import { measureFit } from './page-fit'

/** A document of one page with a line at each height above its lower edge, in millimetres. */
function pageWith(...heights: readonly number[]): PDFDocumentProxy {
  const items = heights.map((height) => ({
    str: 'Une ligne',
    width: 100,
    transform: [10, 0, 0, 10, 50, (height / 25.4) * 72]
  }))
  const page = {
    getTextContent: () => Promise.resolve({ items }),
    getViewport: () => ({ width: 595 })
  }
  return { numPages: 1, getPage: () => Promise.resolve(page) } as unknown as PDFDocumentProxy
}

describe('lines of a page', () => {
  const linesIn = async (format: Partial<PrintFormat>): Promise<readonly number[]> =>
    (await measureFit(pageWith(288, 285.2, 100, 20, 15.2, 13.8, 9), { ...DEFAULT_PRINT_FORMAT, ...format }))
      .lines

  test('margins are as high as their format has them: nothing between is left out, nothing in them is counted', async () => {
    expect(await linesIn({})).toEqual([3])
    expect(await linesIn({ margins: 'narrow' })).toEqual([5])
    expect(await linesIn({ layout: 'large-print' })).toEqual([1])
    expect(await linesIn({ layout: 'large-print', margins: 'narrow' })).toEqual([3])
  })
})
