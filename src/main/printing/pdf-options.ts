import type { PrintFormat } from '../../shared/print/job'
import { marginsOf, paperOf } from '../../shared/print/paper-size'

/** How a page becomes a PDF, in inches, as every way to ask Chromium for one wants it. */
export interface PdfOptions {
  readonly paper: { readonly width: number; readonly height: number }
  readonly margins: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
  /** Whether the PDF has its structure and an outline. */
  readonly tagged: boolean
}

const MILLIMETRES_AN_INCH = 25.4

/** Returns how a page of a format becomes a PDF, and where it is for reading, tagged and with an outline. */
export function pdfOptions(format: PrintFormat, tagged: boolean): PdfOptions {
  const { top, side, bottom } = marginsOf(format)
  const { width, height } = paperOf(format)
  const inches = (millimetres: number): number => millimetres / MILLIMETRES_AN_INCH
  return {
    // Not by its name: Chromium 130 makes A4 half a millimetre too high.
    paper: { width: inches(width), height: inches(height) },
    margins: { top: inches(top), right: inches(side), bottom: inches(bottom), left: inches(side) },
    tagged
  }
}
