import {
  FITTED_LAYOUTS,
  LAYOUTS,
  PRINT_LAYOUTS,
  USUAL_LAYOUT,
  type PrintLayout
} from '../../shared/print/layouts'
import { SHEET_KINDS, SHEETS, type SheetKind } from '../../shared/print/sheets'

/** The format of --format that is a book for e-readers rather than pages of paper. */
export const BOOK_FORMAT = 'epub'

/** What --format takes for paper. */
export const PRINT_FORMATS: Readonly<Record<string, PrintLayout>> = Object.fromEntries(
  PRINT_LAYOUTS.map((layout) => [LAYOUTS[layout].option, layout])
)

/** All that --format takes. */
export const FORMATS: readonly string[] = [...Object.keys(PRINT_FORMATS), BOOK_FORMAT]

/** The format where none is given. */
export const USUAL_FORMAT = LAYOUTS[USUAL_LAYOUT].option

/** The format that --large-print is short for. */
export const LARGE_FORMAT = LAYOUTS['large-print'].option

/** What --print-fit measures, in French. */
export const FITTED_FORMATS = FITTED_LAYOUTS.map((layout) => LAYOUTS[layout].label.toLowerCase()).join(' et ')

/** What --sheets takes: without it, a page a face. */
const SHEETS_BY_OPTION: Readonly<Record<string, SheetKind>> = Object.fromEntries(
  SHEET_KINDS.filter((kind) => kind !== 'single').map((kind) => [SHEETS[kind].option, kind])
)
export const SHEET_OPTIONS: readonly string[] = Object.keys(SHEETS_BY_OPTION)

/** Returns how pages stand on sheets for a value of --sheets; undefined for an unknown one. */
export function sheetsNamed(option: string): SheetKind | undefined {
  return Object.hasOwn(SHEETS_BY_OPTION, option) ? SHEETS_BY_OPTION[option] : undefined
}
