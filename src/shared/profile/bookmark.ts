import * as v from 'valibot'
import type { KeptForm } from './kept-form'
import { entryIdSchema, placeKey, sectionIdSchema } from '../content/ids'
import { mergeRecords } from './merge'

/** A kept place. Named by ids alone: titles and paths may change with the content. */
export const bookmarkSchema = v.object({
  entry: entryIdSchema,
  section: v.nullable(sectionIdSchema),
  /** Moment of keeping, ISO 8601 in UTC. */
  createdAt: v.pipe(v.string(), v.isoTimestamp())
})
export type Bookmark = v.InferOutput<typeof bookmarkSchema>

/** `bookmarks.json` of a profile, newest first. */
const bookmarksFileSchema = v.object({ format: v.literal(1), bookmarks: v.array(bookmarkSchema) })
export type BookmarksFile = v.InferOutput<typeof bookmarksFileSchema>
export const bookmarksForm: KeptForm<BookmarksFile> = {
  schema: bookmarksFileSchema,
  upgrades: [],
  lists: { bookmarks: bookmarkSchema },
  merge: ({ base, ours, theirs }) => ({
    format: ours.format,
    bookmarks: mergeRecords(
      { base: base.bookmarks, ours: ours.bookmarks, theirs: theirs.bookmarks },
      { key: placeKey }
    )
  })
}
