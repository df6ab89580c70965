import * as v from 'valibot'
import { normaliseText } from '../text/normalise'

/** Longer queries are pasted texts: of no use as recent searches. */
export const MAX_SEARCH_LENGTH = 100
/** How many searches are kept: as many as a list holds without scrolling twice. */
export const MAX_SEARCHES = 15

/** What the reader looked for, newest first, and whether it is kept at all. */
export const searchesSchema = v.object({
  kept: v.boolean(),
  recent: v.pipe(
    v.array(v.pipe(v.string(), v.transform(normaliseText), v.nonEmpty(), v.maxLength(MAX_SEARCH_LENGTH))),
    v.maxLength(MAX_SEARCHES)
  )
})
export type Searches = v.InferOutput<typeof searchesSchema>
