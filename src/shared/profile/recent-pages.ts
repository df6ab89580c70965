import * as v from 'valibot'
import { entryIdSchema } from '../content/ids'

/** How many pages are kept: what a list shows at a glance, and some for pages that went with a version. */
export const MAX_RECENT_PAGES = 12

/** The pages that were read last, newest first, and whether they are kept at all. */
export const recentPagesSchema = v.object({
  kept: v.boolean(),
  recent: v.pipe(v.array(entryIdSchema), v.maxLength(MAX_RECENT_PAGES))
})
export type RecentPages = v.InferOutput<typeof recentPagesSchema>
