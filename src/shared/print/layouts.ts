/** Size of letters, in points, number of columns, and whether lines are shorter than their column. */
export interface TypeSetting {
  readonly points: number
  readonly columns: 1 | 2
  readonly measure: 'short' | 'full'
}

interface Layout {
  /** In the choice of formats. */
  readonly label: string
  /** What it is called in a sentence: « imprimé en recto verso ». */
  readonly phrase: string
  /** What `--format` takes. */
  readonly option: string
  /** How many pages it is meant to fill; null for any number. */
  readonly room: number | null
  /** Whether the dialog of the printer proposes both sides of a sheet. */
  readonly duplex: boolean
  /** How an entry alone may be set, the most readable first: the first one that has room is taken, or else the last one. */
  readonly settings: readonly [TypeSetting, ...TypeSetting[]]
  /** How entries bound together are set: they fill as many pages as they take. */
  readonly bound: TypeSetting
  /** Large letters have spacing and headings of their own: `[data-letters]` in renderer/paper. */
  readonly letters: 'usual' | 'large'
  /** How much higher its footer is than that of the margins, in millimetres. */
  readonly higherFooter: number
  /** The layout to propose for what does not fit this one. */
  readonly roomier: string | null
}

/**
 * Every layout of pages: whatever depends on one derives from this table. Text has 9.5 points at least: what does not fit is
 * told what to leave out instead. Sources and other small words have 8.
 */
export const LAYOUTS = {
  'one-page': {
    label: 'Une page',
    phrase: 'sur une page',
    option: 'une-page',
    room: 1,
    duplex: false,
    // Two columns hold more in small letters, and keep their lines short.
    settings: [
      { points: 11, columns: 1, measure: 'short' },
      { points: 10.5, columns: 1, measure: 'short' },
      { points: 10, columns: 2, measure: 'full' },
      { points: 9.5, columns: 2, measure: 'full' }
    ],
    bound: { points: 9.5, columns: 2, measure: 'full' },
    letters: 'usual',
    higherFooter: 0,
    roomier: 'two-sided'
  },
  'two-sided': {
    label: 'Recto verso',
    phrase: 'en recto verso',
    option: 'recto-verso',
    room: 2,
    duplex: true,
    // In letters of less than 10 points one column would have lines of more than 110 characters.
    settings: [
      { points: 11, columns: 1, measure: 'short' },
      { points: 10.5, columns: 1, measure: 'short' },
      { points: 10, columns: 1, measure: 'short' },
      { points: 10, columns: 2, measure: 'full' },
      { points: 9.5, columns: 2, measure: 'full' }
    ],
    bound: { points: 9.5, columns: 1, measure: 'full' },
    letters: 'usual',
    higherFooter: 0,
    roomier: null
  },
  'large-print': {
    label: 'Gros caractères (18 points)',
    phrase: 'en gros caractères',
    option: 'gros-caracteres',
    room: null,
    duplex: false,
    settings: [{ points: 18, columns: 1, measure: 'full' }],
    bound: { points: 18, columns: 1, measure: 'full' },
    letters: 'large',
    higherFooter: 6,
    roomier: null
  }
} as const satisfies Readonly<Record<string, Layout>>

/** What is filled in by hand, in every layout that fits letters to its pages: a pen needs the width of the page. */
export const HANDWRITTEN_SETTINGS = [
  { points: 11, columns: 1, measure: 'full' },
  { points: 10.5, columns: 1, measure: 'full' },
  { points: 10, columns: 1, measure: 'full' },
  { points: 9.5, columns: 1, measure: 'full' }
] as const satisfies Layout['settings']

export type PrintLayout = keyof typeof LAYOUTS
/** A layout that is meant to fill so many pages, so that one can ask whether a fiche fits. */
export type FittedLayout = {
  [L in PrintLayout]: (typeof LAYOUTS)[L]['room'] extends number ? L : never
}[PrintLayout]

export const PRINT_LAYOUTS = Object.keys(LAYOUTS) as readonly PrintLayout[]
export const FITTED_LAYOUTS = PRINT_LAYOUTS.filter(
  (layout): layout is FittedLayout => LAYOUTS[layout].room !== null
)
/** The layout that a reader finds chosen, and the one that editors write for. */
export const USUAL_LAYOUT = 'two-sided' satisfies FittedLayout
