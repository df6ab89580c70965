import type { PrintFormat } from './job'

/** The paper, in millimetres. */
export const A4 = { width: 210, height: 297 }

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
/** What stays free below a foot, in millimetres. */
export const BELOW_FOOT = 6
/** How much higher a foot in large letters is. */
const LARGE_FOOT = 6

/** Returns the room around the text of a format. */
export function marginsOf({ margins, layout }: PrintFormat): Margins {
  const room = MARGINS[margins]
  return layout === 'large-print' ? { ...room, bottom: room.bottom + LARGE_FOOT } : room
}
