import type { PrintToPDFOptions } from 'electron'
import type { PrintFormat } from '../../../shared/model/print-job'

/** Room left around the text, in millimetres. */
export interface Margins {
  readonly top: number
  readonly side: number
  /** With the foot that stands in it. */
  readonly bottom: number
}

const MARGINS: Readonly<Record<PrintFormat['margins'], Margins>> = {
  normal: { top: 13, side: 16, bottom: 22 },
  narrow: { top: 9, side: 10, bottom: 20.5 }
}
/** How much higher a foot in large letters is. */
const LARGE_FOOT = 6
export const NO_MARGINS: Margins = { top: 0, side: 0, bottom: 0 }

const A4 = { width: 210, height: 297 }
const MILLIMETRES_AN_INCH = 25.4

/** Returns the room around the text of a format. */
export function marginsOf({ margins, layout }: PrintFormat): Margins {
  const room = MARGINS[margins]
  return layout === 'large-print' ? { ...room, bottom: room.bottom + LARGE_FOOT } : room
}

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
