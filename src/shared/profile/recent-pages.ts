import * as v from 'valibot'
import { entryIdSchema, type EntryId } from '../content/ids'

/** How many pages are kept: what a list shows at a glance, and some for pages that went with a version. */
const MAX_RECENT_PAGES = 12

/** The pages that were read last, newest first, and whether they are kept at all. */
export const recentPagesSchema = v.object({
  kept: v.boolean(),
  recent: v.pipe(v.array(entryIdSchema), v.maxLength(MAX_RECENT_PAGES))
})
export type RecentPages = v.InferOutput<typeof recentPagesSchema>

/** Returns the pages with one more read, which comes first; as they were where none are kept. */
export function withPageRead({ kept, recent }: RecentPages, entry: EntryId): RecentPages {
  if (!kept) return { kept, recent }
  return { kept, recent: [entry, ...recent.filter((other) => other !== entry)].slice(0, MAX_RECENT_PAGES) }
}
