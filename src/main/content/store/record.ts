import * as v from 'valibot'
import type { KeptForm } from '../../../shared/profile/kept-form'
import { versionSchema } from '../../../shared/content/version'

/** How a content came to this workstation. */
const ORIGINS = ['server', 'folder', 'file'] as const

const installedVersionSchema = v.object({
  version: versionSchema,
  /** Moment of installing, ISO 8601 in UTC. */
  installedAt: v.pipe(v.string(), v.isoTimestamp()),
  origin: v.picklist(ORIGINS),
  /** Who signed it, by the names in the metadata. */
  signers: v.array(v.string()),
  /** Ids of their keys; not noted before December 2026. */
  keyIds: v.exactOptional(v.array(v.string())),
  /** Path of the root.json that vouches for it, where it is not the one that the application carries. */
  root: v.exactOptional(v.string())
})
export type InstalledVersion = v.InferOutput<typeof installedVersionSchema>

/** `versions.json` of a store: the one file whose replacement switches versions. */
const storeRecordSchema = v.object({
  format: v.literal(1),
  /** Newest first. */
  installed: v.array(installedVersionSchema),
  /** Read instead of the newest one, because the reader chose so. */
  chosen: v.nullable(versionSchema)
})
export type StoreRecord = v.InferOutput<typeof storeRecordSchema>
export const storeRecordForm: KeptForm<StoreRecord> = { schema: storeRecordSchema, upgrades: [] }

export const EMPTY_RECORD: StoreRecord = { format: 1, installed: [], chosen: null }
