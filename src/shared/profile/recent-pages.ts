import * as v from 'valibot'
import { entryIdSchema, type EntryId } from '../content/ids'

/** How many pages are kept: what a list shows at a glance, and some for pages that went with a version. */
const MAX_RECENT_PAGES = 12
/** How many pages read to their end are kept: more than all guided readings of a handbook have steps. */
const MAX_FINISHED_PAGES = 2000

/** The pages that were read last, those that were read to their end, and whether any are kept at all. */
export const recentPagesSchema = v.object({
  kept: v.boolean(),
  /** Newest first. */
  recent: v.pipe(v.array(entryIdSchema), v.maxLength(MAX_RECENT_PAGES)),
  /** Pages whose end was in view, newest first; not there before they were kept. */
  finished: v.optional(v.pipe(v.array(entryIdSchema), v.maxLength(MAX_FINISHED_PAGES)), [])
})
export type RecentPages = v.InferOutput<typeof recentPagesSchema>

/** Returns the pages with one more read, which comes first; as they were where none are kept. */
export function withPageRead(pages: RecentPages, entry: EntryId): RecentPages {
  return pages.kept ? { ...pages, recent: firstOf(entry, pages.recent, MAX_RECENT_PAGES) } : pages
}

/** Returns the pages with one more read to its end; as they were where none are kept. */
export function withPageFinished(pages: RecentPages, entry: EntryId): RecentPages {
  return pages.kept ? { ...pages, finished: firstOf(entry, pages.finished, MAX_FINISHED_PAGES) } : pages
}

function firstOf(entry: EntryId, others: readonly EntryId[], most: number): EntryId[] {
  return [entry, ...others.filter((other) => other !== entry)].slice(0, most)
}

/** Returns that no page is kept of those that were. */
export function withoutPages(kept: boolean): RecentPages {
  return { kept, recent: [], finished: [] }
}

/** Returns whether any page is kept. */
export function hasPages({ recent, finished }: RecentPages): boolean {
  return recent.length > 0 || finished.length > 0
}
