import * as v from 'valibot'
import { FITTED_LAYOUTS, PRINT_LAYOUTS } from './layouts'
import { tooWideSchema } from './too-wide'

const measuredSchema = v.object({
  pages: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Lines beyond the room of the layout; 0 where it fits. */
  beyond: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** What makes it fit, in French; each was tried. */
  remedies: v.pipe(v.array(v.string()), v.readonly())
})

/** How a fiche fits each layout that it is meant to. */
export const measuredFitsSchema = v.object(v.entriesFromList(FITTED_LAYOUTS, measuredSchema))

const wideSchema = v.object({ layout: v.picklist(PRINT_LAYOUTS), ...tooWideSchema.entries })

/**
 * How every fiche fits its pages, and what is wider than the page in any entry, measured on the pages themselves: what
 * `--print-fit` writes.
 */
export const fitReportSchema = v.object({
  kind: v.literal('print-fit'),
  format: v.literal(2),
  /** Of the content that was measured. */
  version: v.string(),
  entries: v.record(v.string(), measuredFitsSchema),
  /** By entry, the first thing that is too wide in each layout; entries that can be printed in all have none. */
  tooWide: v.record(v.string(), v.pipe(v.array(wideSchema), v.readonly()))
})
export type FitReport = v.InferOutput<typeof fitReportSchema>
export type MeasuredFit = v.InferOutput<typeof measuredSchema>
