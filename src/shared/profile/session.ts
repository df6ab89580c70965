import * as v from 'valibot'
import type { KeptForm } from './kept-form'
import { entryIdSchema, placeSchema } from '../content/ids'
import { recentPagesSchema } from './recent-pages'
import { searchesSchema } from './searches'

/** Where the reader was, so that the next start opens there. */
export const readingSchema = v.object({
  /** Address inside the application, as the renderer's router writes it: with the words of a long search, encoded. */
  path: v.pipe(v.string(), v.maxLength(20_000), v.startsWith('/')),
  /** Scroll offset of the page in CSS pixels. */
  scroll: v.pipe(v.number(), v.minValue(0)),
  contentsFolded: v.boolean(),
  /** Entries whose branch is open in the contents tree. */
  expanded: v.pipe(v.array(entryIdSchema), v.maxLength(20_000)),
  /** The last place that was read in an entry; not there before December 2026. */
  lastRead: v.optional(v.nullable(placeSchema), null)
})
export type Reading = v.InferOutput<typeof readingSchema>

export const windowPlacementSchema = v.object({
  x: v.nullable(v.pipe(v.number(), v.integer())),
  y: v.nullable(v.pipe(v.number(), v.integer())),
  width: v.pipe(v.number(), v.integer(), v.minValue(320)),
  height: v.pipe(v.number(), v.integer(), v.minValue(240)),
  maximized: v.boolean()
})
export type WindowPlacement = v.InferOutput<typeof windowPlacementSchema>

/** Zoom factors offered, 1 = 100 %. */
export const ZOOM_FACTORS = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const

/** `session.json` of a profile. */
const sessionFileSchema = v.object({
  format: v.literal(1),
  window: windowPlacementSchema,
  zoom: v.pipe(v.number(), v.minValue(0.25), v.maxValue(5)),
  reading: readingSchema,
  /** Not there before searches were kept. */
  searches: v.optional(searchesSchema, { kept: true, recent: [] }),
  /** Not there before pages were kept. */
  pages: v.optional(recentPagesSchema, { kept: true, recent: [] }),
  /** Path of the folder that a version of the content was last imported from; not there before it was kept. */
  importFolder: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(4096))), null)
})
export type SessionFile = v.InferOutput<typeof sessionFileSchema>
export const sessionForm: KeptForm<SessionFile> = { schema: sessionFileSchema, upgrades: [] }
