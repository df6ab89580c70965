import * as v from 'valibot'

const measuredSchema = v.object({
  pages: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Lines beyond the room of the layout; 0 where it fits. */
  beyond: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** What makes it fit, in French; each was tried. */
  remedies: v.pipe(v.array(v.string()), v.readonly())
})

/** How every fiche fits its pages, measured on the pages themselves: what `--print-fit` writes. */
export const fitReportSchema = v.object({
  kind: v.literal('print-fit'),
  format: v.literal(1),
  /** Of the content that was measured. */
  version: v.string(),
  entries: v.record(v.string(), v.object({ 'one-page': measuredSchema, 'two-sided': measuredSchema }))
})
export type FitReport = v.InferOutput<typeof fitReportSchema>
export type MeasuredFit = v.InferOutput<typeof measuredSchema>
