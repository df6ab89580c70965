import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { DEFAULT_PRINT_FORMAT, type PrintFormat } from '../../../shared/print/job'
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
    (await measureFit(pageWith(100, 27, 24, 21.5, 15), { ...DEFAULT_PRINT_FORMAT, ...format })).lines

  test('a footer is as high as its format has it: nothing above is left out, nothing of it is counted', async () => {
    expect(await linesIn({})).toEqual([3])
    expect(await linesIn({ margins: 'narrow' })).toEqual([4])
    expect(await linesIn({ layout: 'large-print' })).toEqual([1])
    expect(await linesIn({ layout: 'large-print', margins: 'narrow' })).toEqual([2])
  })
})
