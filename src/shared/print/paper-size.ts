import type { PrintFormat } from './job'
import { LAYOUTS } from './layouts'

/** The paper, in millimetres. */
export const A4 = { width: 210, height: 297 }

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

/** Returns the room around the text of a format. */
export function marginsOf({ margins, layout }: PrintFormat): Margins {
  const room = MARGINS[margins]
  return { ...room, bottom: room.bottom + LAYOUTS[layout].higherFooter }
}
