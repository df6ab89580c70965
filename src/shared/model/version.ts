import * as v from 'valibot'

/** Version of a content: year, month and number of the edition, `2026.11.1`. */
export const versionSchema = v.pipe(v.string(), v.maxLength(40), v.regex(/^\d+\.\d+\.\d+$/))
