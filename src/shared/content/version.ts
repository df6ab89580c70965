import * as v from 'valibot'

/** Version of a content: year, month and number, `2026.11.1`. Bounded: it comes from files that others made. */
export const versionSchema = v.pipe(v.string(), v.maxLength(40), v.regex(/^\d+\.\d+\.\d+$/))
