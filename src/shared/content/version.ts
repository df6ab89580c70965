import * as v from 'valibot'

/** Version of a content: year, month and number, `2026.11.1`. Bounded: it comes from files that others made, and is compared as numbers. */
export const versionSchema = v.pipe(v.string(), v.maxLength(20), v.regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/))
