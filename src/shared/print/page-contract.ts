import * as v from 'valibot'
import { tooWideSchema } from './too-wide'

/** Something that begins somewhere on the pages: `anchor` names it there, `depth` says how deep it stands, from 0. */
const printedPlaceSchema = v.object({ anchor: v.string(), title: v.string(), depth: v.number() })
export type PrintedPlace = v.InferOutput<typeof printedPlaceSchema>

/** Why nothing can be printed, in French, and what is too wide where that is the cause. */
const notPrintableSchema = v.object({ error: v.string(), wide: v.nullable(tooWideSchema) })
export type NotPrintable = v.InferOutput<typeof notPrintableSchema>

/** Such a thing as it is drawn. */
const drawnPlaceSchema = v.object({
  ...printedPlaceSchema.entries,
  /** What stands above its title and belongs to it, in CSS pixels. */
  above: v.number()
})

/** What a page for paper says once its text stands, or why nothing can be printed. */
export const drawnSchema = v.union([
  v.object({
    title: v.string(),
    subject: v.string(),
    author: v.string(),
    /** What it can be found by: ids, code, version. */
    keywords: v.pipe(v.array(v.string()), v.readonly()),
    /** Everything with a title of the first level, in order. */
    places: v.pipe(v.array(drawnPlaceSchema), v.readonly()),
    /** The words of all headings, in order: Chromium loses spaces of those in its outline that take several lines. */
    headings: v.pipe(v.array(v.string()), v.readonly()),
    /** How many pages it will likely fill; null where pieces are bound together: it is known only once they are printed. */
    likely: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)))
  }),
  notPrintableSchema
])
export type Drawn = v.InferOutput<typeof drawnSchema>

/** Pages drawn behind the text, each with what belongs into the margin of another: all footers, then the running heads. */
const marginPagesSchema = v.object({
  /** How many footers there are: one for each page of the text. */
  footers: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The pages, from 1, that have a running head. */
  heads: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.readonly())
})
export type MarginPages = v.InferOutput<typeof marginPagesSchema>

/** What was drawn behind the text, null where it was there already, or why nothing can be printed. */
export const settledSchema = v.nullable(v.union([marginPagesSchema, notPrintableSchema]))
export type Settled = v.InferOutput<typeof settledSchema>

/** On which page something begins, from 1, and whether it begins it: nothing else stands above. */
export interface Beginning {
  readonly anchor: string
  readonly page: number
  readonly top: boolean
}

/** What the hidden window can be asked, in this order, by the process that makes the PDF of its pages. */
export interface PaperPage {
  /** Takes a job (of `printJobSchema`); returns how many entries it will read. */
  readonly begin: (job: unknown) => Promise<{ readonly entries: number } | { readonly error: string }>
  /** Reads some more entries; returns how many are read. */
  readonly read: () => Promise<number>
  /** Draws what was read, without footers. */
  readonly draw: () => Promise<Drawn>
  /**
   * Fills in the pages on which places begin, and draws footers and running heads behind the text, each alone on a page.
   * Returns what changed.
   */
  readonly settle: (pages: number, beginnings: readonly Beginning[]) => Promise<Settled>
}
