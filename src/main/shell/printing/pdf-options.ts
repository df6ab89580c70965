import type { PrintToPDFOptions } from 'electron'
import { A4, type Margins } from '../../../shared/print/paper-size'

const MILLIMETRES_AN_INCH = 25.4

/** Returns how a page becomes a PDF: A4, and where it is for reading, tagged and with an outline. */
export function pdfOptions(margins: Margins, tagged: boolean): PrintToPDFOptions {
  const inches = (millimetres: number): number => millimetres / MILLIMETRES_AN_INCH
  return {
    // Said in inches: by its name, Chromium 130 makes it half a millimetre too high.
    pageSize: { width: inches(A4.width), height: inches(A4.height) },
    printBackground: true,
    generateTaggedPDF: tagged,
    generateDocumentOutline: tagged,
    margins: {
      top: inches(margins.top),
      right: inches(margins.side),
      bottom: inches(margins.bottom),
      left: inches(margins.side)
    }
  }
}
