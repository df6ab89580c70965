import type { PrintFormat } from '../../shared/print/job'

/** How the text of a fiche is set. */
export interface Setting {
  /** Size of the letters, in points. */
  readonly points: number
  readonly columns: 1 | 2
}

/** One page, the most readable setting first. Columns hold more in small letters, and keep their lines short. */
const ONE_PAGE: readonly Setting[] = [
  { points: 11, columns: 1 },
  { points: 10.5, columns: 1 },
  { points: 10, columns: 2 },
  { points: 9.5, columns: 2 },
  { points: 9, columns: 2 },
  { points: 8.5, columns: 2 }
]
/** Both sides of a sheet, likewise: in smaller letters one column would have lines of more than 110. */
const TWO_SIDED: readonly Setting[] = [
  { points: 11, columns: 1 },
  { points: 10.5, columns: 1 },
  { points: 10, columns: 1 },
  { points: 10, columns: 2 },
  { points: 9.5, columns: 2 }
]

/** What is filled in by hand: a pen needs the width of the page. */
const HANDWRITTEN: readonly Setting[] = [
  { points: 11, columns: 1 },
  { points: 10.5, columns: 1 },
  { points: 10, columns: 1 },
  { points: 9.5, columns: 1 },
  { points: 9, columns: 1 }
]

/** Of both sides, what breaks between pages leave empty. */
const LOST = 0.08
/** Of one page, what the rounding of lengths may take. */
const SPARE = 0.01

/**
 * Returns the most readable setting in which a fiche has the room that its layout gives, or else the tightest one; null
 * where the layout sets the size itself.
 * @param lengthOf says how long the fiche is in a setting
 * @param page room on a page, in the same unit
 * @param handwritten whether it has fields to fill in by hand
 */
export function settingFor(
  layout: PrintFormat['layout'],
  lengthOf: (setting: Setting) => number,
  page: number,
  handwritten = false
): Setting | null {
  if (layout === 'large-print') return null
  const settings = handwritten ? HANDWRITTEN : layout === 'one-page' ? ONE_PAGE : TWO_SIDED
  const tightest = settings[settings.length - 1]
  if (tightest === undefined) return null
  const onePage = page * (1 - SPARE)
  const room = layout === 'one-page' || lengthOf(tightest) <= onePage ? onePage : 2 * page * (1 - LOST)
  return settings.find((setting) => lengthOf(setting) <= room) ?? tightest
}
