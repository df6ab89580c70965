import type { PrintFormat } from './job'
import { LAYOUTS, type TypeSetting } from './layouts'

/** How pages of A5 are set, whatever their layout, but for large letters: two columns would have no room. */
const SMALL_PAGE: TypeSetting = { points: 10, columns: 1, measure: 'full' }

/** Returns how what is bound together is set, and on A5 everything. */
export function boundSetting({ layout, sheets }: Pick<PrintFormat, 'layout' | 'sheets'>): TypeSetting {
  const { bound, letters } = LAYOUTS[layout]
  return sheets === 'single' || letters === 'large' ? bound : SMALL_PAGE
}

/** Returns whether a printer is proposed both sides of a sheet: a booklet is nothing without. */
export function goesTwoSided({ layout, sheets }: Pick<PrintFormat, 'layout' | 'sheets'>): boolean {
  return sheets === 'booklet' || (sheets === 'single' && LAYOUTS[layout].duplex)
}
