/** How pages stand on sheets of A4. */
interface Sheets {
  /** In the choice of sheets. */
  readonly label: string
  /** What `--sheets` takes. */
  readonly option: string
}

/**
 * Every way to set pages on sheets. Where two stand on a face they are laid out on A5 first, so that letters keep their size:
 * two pages of A4 on one would be made smaller to 71 %, text of 10 points to 7.
 */
export const SHEETS = {
  single: { label: 'Une page par face', option: 'une-par-face' },
  booklet: { label: 'Livret A5, à plier', option: 'livret' },
  pairs: { label: 'Deux pages A5 par face', option: 'deux-par-face' }
} as const satisfies Readonly<Record<string, Sheets>>

export type SheetKind = keyof typeof SHEETS
export const SHEET_KINDS = Object.keys(SHEETS) as readonly SheetKind[]
