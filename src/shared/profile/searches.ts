import * as v from 'valibot'
import { fold } from '../text/fold'
import { normaliseText } from '../text/normalise'
import { MAX_SEARCH_LENGTH } from './kept-limits'

/** How many searches are kept: as many as a list holds without scrolling twice. */
const MAX_SEARCHES = 15

/** Words that may be kept. */
export const keptSearchSchema = v.pipe(
  v.string(),
  v.transform(normaliseText),
  v.nonEmpty(),
  v.maxLength(MAX_SEARCH_LENGTH)
)

/** What the reader looked for, newest first, and whether it is kept at all. */
export const searchesSchema = v.object({
  kept: v.boolean(),
  recent: v.pipe(v.array(keptSearchSchema), v.maxLength(MAX_SEARCHES))
})
export type Searches = v.InferOutput<typeof searchesSchema>

/** Returns the searches with one more, which comes first; the same one in other case or accents is removed. As they were where none are kept. */
export function withSearch({ kept, recent }: Searches, words: string): Searches {
  if (!kept) return { kept, recent }
  const others = recent.filter((other) => fold(other) !== fold(words))
  return { kept, recent: [words, ...others].slice(0, MAX_SEARCHES) }
}
