import type { PrintFormat } from './job'
import { LAYOUTS } from './layouts'

interface Paper {
  readonly width: number
  readonly height: number
}

/** The paper of a sheet, in millimetres. */
export const A4: Paper = { width: 210, height: 297 }
/** Half of it. */
const A5: Paper = { width: 148, height: 210 }

/** Returns the paper on which pages are laid out, in millimetres. */
export function paperOf({ sheets }: Pick<PrintFormat, 'sheets'>): Paper {
  return sheets === 'single' ? A4 : A5
}

/** Room left around the text, in millimetres. */
export interface Margins {
  readonly top: number
  readonly side: number
  /** With the footer that stands in it; a running head stands in that at the top. */
  readonly bottom: number
}

const MARGINS: Readonly<Record<PrintFormat['margins'], Margins>> = {
  normal: { top: 12.5, side: 16, bottom: 14 },
  narrow: { top: 11, side: 10, bottom: 13.5 }
}
/** What stays free above a running head, in millimetres: many printers print no nearer to the edge than five. */
export const ABOVE_HEAD = 6
/** What stays free below a footer, in millimetres. */
export const BELOW_FOOTER = 6

/** What pages of A5 have less at each side, and more for a footer of two lines, in millimetres. */
const SMALL = { side: 4, footer: 4 }

/** Returns the room around the text of a format. */
export function marginsOf({ margins, layout, sheets }: PrintFormat): Margins {
  const room = MARGINS[margins]
  const bottom = room.bottom + LAYOUTS[layout].higherFooter
  return sheets === 'single'
    ? { ...room, bottom }
    : { ...room, side: room.side - SMALL.side, bottom: bottom + SMALL.footer }
}
