import * as v from 'valibot'
import { bookmarkSchema } from '../profile/bookmark'
import { DOSSIER_LIMITS, dossierSchema, dossiersFileSchema } from '../profile/dossier'
import { entryIdSchema, placeSchema } from '../content/ids'
import { noteIdSchema, noteSchema } from '../profile/note'
import { recentPagesSchema } from '../profile/recent-pages'
import { keptSearchSchema, searchesSchema } from '../profile/searches'
import { readingSchema } from '../profile/session'
import { settingsSchema } from '../profile/settings'
import { versionSchema } from '../content/version'
import type { Methods } from './method'
import { noticeSchema } from './notice'
import { MAX_WAITING_OPENINGS, openingSchema } from './opening'
import { savingSchema } from './outcomes'

/** The bookmarks as they now are, and a notice where they could not be saved. */
const keptBookmarksSchema = v.object({
  bookmarks: v.array(bookmarkSchema),
  notice: v.nullable(noticeSchema)
})
export type KeptBookmarks = v.InferOutput<typeof keptBookmarksSchema>

/** Several machines may have made more than one may add. */
const MAX_KEPT_DOSSIERS = 10 * DOSSIER_LIMITS.dossiers

/** Every dossier, and which one is being filled. */
const keptDossiersSchema = v.object({
  current: dossiersFileSchema.entries.current,
  dossiers: v.pipe(dossiersFileSchema.entries.dossiers, v.maxLength(MAX_KEPT_DOSSIERS))
})

/** What another window changed of what the reader keeps: all of it, but of notes, which may be many, the one. */
const profileChangeSchema = v.variant('kind', [
  v.object({ kind: v.literal('bookmarks'), bookmarks: v.array(bookmarkSchema) }),
  v.object({ kind: v.literal('dossiers'), dossiers: keptDossiersSchema }),
  v.object({ kind: v.literal('settings'), settings: settingsSchema }),
  v.object({ kind: v.literal('pages'), pages: recentPagesSchema }),
  v.object({ kind: v.literal('searches'), searches: searchesSchema }),
  v.object({ kind: v.literal('note'), note: noteSchema }),
  v.object({ kind: v.literal('note-removed'), id: noteIdSchema })
])
export type ProfileChange = v.InferOutput<typeof profileChangeSchema>

/** What main may announce about what the reader keeps. */
export const profileEvents = {
  profileChanged: profileChangeSchema
} as const satisfies Record<string, v.GenericSchema>

/** What the renderer may ask about what the reader keeps. */
export const profileMethods = {
  readStart: {
    input: v.undefined(),
    output: v.object({
      bookmarks: v.array(bookmarkSchema),
      dossiers: keptDossiersSchema,
      /** Of this window. */
      reading: readingSchema,
      /** The version of the content that this window reads; null: the one that all read. */
      ownVersion: v.nullable(versionSchema),
      searches: searchesSchema,
      pages: recentPagesSchema,
      zoom: v.number(),
      settings: settingsSchema,
      notices: v.array(noticeSchema),
      application: v.object({
        version: v.string(),
        electron: v.string(),
        trial: v.boolean(),
        /** Scheme of links to pages of this handbook. */
        linkScheme: v.string()
      }),
      /** What the application was asked to open until now, in order; asked for a second time, nothing. */
      openings: v.pipe(v.array(openingSchema), v.maxLength(MAX_WAITING_OPENINGS))
    })
  },
  saveReading: { input: readingSchema, output: v.undefined() },
  saveSearches: { input: searchesSchema, output: v.undefined() },
  /** Puts a search first, and answers with all of them. */
  addSearch: { input: keptSearchSchema, output: searchesSchema },
  savePages: { input: recentPagesSchema, output: v.undefined() },
  /** Puts a page that is read first, and answers with all of them. */
  addRecentPage: { input: entryIdSchema, output: recentPagesSchema },
  /** Keeps that a page was read to its end, and answers with all of them. */
  addFinishedPage: { input: entryIdSchema, output: recentPagesSchema },
  addBookmark: { input: placeSchema, output: keptBookmarksSchema },
  removeBookmark: { input: placeSchema, output: keptBookmarksSchema },
  /** Puts a removed bookmark back where it was. */
  restoreBookmark: { input: bookmarkSchema, output: keptBookmarksSchema },
  /**
   * Keeps a change of dossiers, told by all of them before and after it; answers with what another machine made of them, or
   * null where none did, and with a notice where they could not be kept.
   */
  saveDossiers: {
    input: v.object({ before: keptDossiersSchema, after: keptDossiersSchema }),
    output: v.object({ merged: v.nullable(keptDossiersSchema), notice: v.nullable(noticeSchema) })
  },
  /** Asks where to write a dossier for a colleague. */
  exportDossier: { input: dossierSchema, output: savingSchema },
  /** Answers with the settings as they now are, and why they were not kept. */
  saveSettings: {
    input: settingsSchema,
    output: v.object({ settings: settingsSchema, problem: v.nullable(v.string()) })
  }
} as const satisfies Methods
