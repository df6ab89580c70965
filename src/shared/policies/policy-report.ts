import * as v from 'valibot'

/** Line of a file, the first being 1. */
const lineSchema = v.pipe(v.number(), v.integer(), v.minValue(1))

/** What the administration decided for a workstation, and what is wrong in its file. */
export const policyReportSchema = v.object({
  /** Path of the file that was read, or name of the store of the system; null: there is none. */
  file: v.nullable(v.string()),
  problems: v.array(v.object({ line: v.nullable(lineSchema), message: v.string() })),
  policies: v.array(
    v.object({
      /** Its key in the file. */
      name: v.string(),
      label: v.string(),
      /** Its value, for the reader. */
      words: v.string(),
      value: v.unknown(),
      level: v.picklist(['imposed', 'default']),
      line: v.nullable(lineSchema)
    })
  )
})
export type PolicyReport = v.InferOutput<typeof policyReportSchema>
