import type { PrintFormat } from './job'
import { LAYOUTS } from './layouts'

/** The paper, in millimetres. */
export const A4 = { width: 210, height: 297 }

/** Room left around the text, in millimetres. */
export interface Margins {
  readonly top: number
  readonly side: number
  /** With the footer that stands in it. */
  readonly bottom: number
}

const MARGINS: Readonly<Record<PrintFormat['margins'], Margins>> = {
  normal: { top: 13, side: 16, bottom: 22 },
  narrow: { top: 9, side: 10, bottom: 20.5 }
}
/** What stays free below a footer, in millimetres. */
export const BELOW_FOOTER = 6

/** Returns the room around the text of a format. */
export function marginsOf({ margins, layout }: PrintFormat): Margins {
  const room = MARGINS[margins]
  return { ...room, bottom: room.bottom + LAYOUTS[layout].higherFooter }
}
