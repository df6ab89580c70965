import * as v from 'valibot'
import type { KeptForm } from './kept-form'
import { entryIdSchema, placeSchema } from '../content/ids'
import { versionSchema } from '../content/version'
import { MAX_VISITS } from './kept-limits'
import { recentPagesSchema, withoutPages } from './recent-pages'
import { searchesSchema } from './searches'

/** Address inside the application, as the renderer's router writes it: with the words of a long search, encoded. */
export const routePathSchema = v.pipe(v.string(), v.maxLength(20_000), v.startsWith('/'))

/** A page of a window's history. */
const visitSchema = v.object({
  path: routePathSchema,
  /** Scroll offset of the page in CSS pixels. */
  scroll: v.pipe(v.number(), v.minValue(0))
})
export type Visit = v.InferOutput<typeof visitSchema>

const visitsSchema = v.optional(v.pipe(v.array(visitSchema), v.maxLength(MAX_VISITS)), [])

/** Where the reader was in a window, so that the next start opens there. */
export const readingSchema = v.object({
  ...visitSchema.entries,
  /** Where « Page précédente » leads, the nearest last. */
  before: visitsSchema,
  /** Where « Page suivante » leads, the nearest first. */
  after: visitsSchema,
  contentsFolded: v.boolean(),
  /** Entries whose branch is open in the contents tree. */
  expanded: v.pipe(v.array(entryIdSchema), v.maxLength(20_000)),
  /** The last place that was read in an entry; not there before December 2026. */
  lastRead: v.optional(v.nullable(placeSchema), null)
})
export type Reading = v.InferOutput<typeof readingSchema>

const windowPlacementSchema = v.object({
  x: v.nullable(v.pipe(v.number(), v.integer())),
  y: v.nullable(v.pipe(v.number(), v.integer())),
  width: v.pipe(v.number(), v.integer(), v.minValue(320)),
  height: v.pipe(v.number(), v.integer(), v.minValue(240)),
  maximized: v.boolean()
})
export type WindowPlacement = v.InferOutput<typeof windowPlacementSchema>

/** Zoom factors offered, 1 = 100 %. */
export const ZOOM_FACTORS = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const

/** Most windows: each is a process of its own. */
export const MAX_WINDOWS = 8

const windowStateSchema = v.object({
  placement: windowPlacementSchema,
  reading: readingSchema,
  /** The version of the content that this window reads; null: the one that all read. */
  version: v.nullable(versionSchema)
})
/** A window, as the next start opens it again. */
export type WindowState = v.InferOutput<typeof windowStateSchema>

/** `session.json` of a profile. */
const sessionFileSchema = v.object({
  format: v.literal(2),
  /** In the order in which they had the focus, the last one last. */
  windows: v.pipe(v.array(windowStateSchema), v.minLength(1), v.maxLength(MAX_WINDOWS)),
  zoom: v.pipe(v.number(), v.minValue(0.25), v.maxValue(5)),
  /** Not there before searches were kept. */
  searches: v.optional(searchesSchema, { kept: true, recent: [] }),
  /** Not there before pages were kept. */
  pages: v.optional(recentPagesSchema, withoutPages(true)),
  /** Path of the folder that a version of the content was last imported from; not there before it was kept. */
  importFolder: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(4096))), null)
})
export type SessionFile = v.InferOutput<typeof sessionFileSchema>
export const sessionForm: KeptForm<SessionFile> = {
  schema: sessionFileSchema,
  upgrades: [
    // There was one window.
    ({ window: placement, reading, ...others }) => ({
      ...others,
      windows: [{ placement, reading, version: null }]
    })
  ]
}
