import * as v from 'valibot'
import { daySchema } from './ids'
import { versionSchema } from './version'

/** Moment, ISO 8601 in UTC. */
export const momentSchema = v.pipe(v.string(), v.isoTimestamp())

/** Who put a version on this workstation: the application carries it, an administrator installed it, or the reader did. */
const KEEPERS = ['application', 'workstation', 'reader'] as const
export type Keeper = (typeof KEEPERS)[number]

/** Path of the root by which a version was verified, where it is one that the administration added. */
const rootSchema = v.nullable(v.string())

const versionStatusSchema = v.object({
  version: versionSchema,
  publishedOn: daySchema,
  keeper: v.picklist(KEEPERS),
  installedAt: v.nullable(momentSchema),
  signers: v.array(v.string()),
  root: rootSchema
})

/** There where the server's copy is older than what this workstation knows: it then says nothing of what is current. */
const lateSchema = v.exactOptional(v.literal(true))

/** How a check of the server ended. */
export const checkSchema = v.object({
  at: momentSchema,
  outcome: v.picklist(['newer', 'nothing-newer', 'refused', 'unreadable', 'failed']),
  late: lateSchema,
  /** For the reader. */
  message: v.string()
})
export type Check = v.InferOutput<typeof checkSchema>

/** The server that is asked, and who named it. */
const serverStatusSchema = v.object({
  address: v.nullable(v.string()),
  /** « preset »: the administration proposes it, and the reader may choose otherwise. */
  decidedBy: v.nullable(v.picklist(['administrator', 'preset', 'reader'])),
  /** Said where the connection is not encrypted. */
  plain: v.boolean(),
  every: v.picklist(['never', 'day', 'week']),
  /** Why no server is asked although one is named. */
  problem: v.nullable(v.string())
})
export type ServerStatus = v.InferOutput<typeof serverStatusSchema>

/** The versions of the content on this workstation, and what is known of others. */
export const contentStatusSchema = v.object({
  /** Newest first. */
  versions: v.array(versionStatusSchema),
  active: versionSchema,
  /** Version that was read before the newest one came, and places whose change was read since. */
  since: v.object({ version: v.nullable(versionSchema), read: v.array(v.string()) }),
  server: serverStatusSchema,
  /** Whether the reader may install versions. */
  mayInstall: v.boolean(),
  lastCheck: v.nullable(checkSchema),
  /** When the server last said whether there is a newer version. */
  lastSuccess: v.nullable(momentSchema)
})
export type ContentStatus = v.InferOutput<typeof contentStatusSchema>

/** A key that looks like a source; nothing of it was read. */
export const pluggedKeySchema = v.object({ name: v.string(), path: v.string() })
export type PluggedKey = v.InferOutput<typeof pluggedKeySchema>

/** What a source was found to hold. */
export const examinationSchema = v.variant('outcome', [
  v.object({
    outcome: v.literal('newer'),
    from: versionSchema,
    to: versionSchema,
    publishedOn: daySchema,
    reviewedOn: v.nullable(daySchema),
    signers: v.array(v.string()),
    root: rootSchema,
    /** In bytes. */
    size: v.number(),
    notes: v.nullable(v.string()),
    /** How many places were added, changed, moved and retired. */
    changes: v.object({
      added: v.number(),
      changed: v.number(),
      moved: v.number(),
      retired: v.number()
    }),
    /** For the administrator. */
    details: v.array(v.string())
  }),
  v.object({
    outcome: v.picklist(['nothing-newer', 'refused', 'unreadable', 'failed']),
    late: lateSchema,
    message: v.string(),
    details: v.array(v.string())
  }),
  /** The reader chose no source, or gave up. */
  v.object({ outcome: v.literal('cancelled') })
])
export type Examination = v.InferOutput<typeof examinationSchema>

/** Where to look for a version. */
export const wantedSourceSchema = v.variant('kind', [
  v.object({ kind: v.picklist(['choose-folder', 'choose-file', 'server']) }),
  v.object({ kind: v.literal('dropped'), path: v.pipe(v.string(), v.maxLength(5000)) })
])
export type WantedSource = v.InferOutput<typeof wantedSourceSchema>

export const progressSchema = v.object({
  step: v.picklist(['signatures', 'copy', 'unpack']),
  /** In bytes; of signatures, none are counted. */
  done: v.number(),
  total: v.number()
})
export type Progress = v.InferOutput<typeof progressSchema>

/** What was found each time a source was checked: where it is kept, and its last lines, newest first. */
export const contentLogSchema = v.object({ path: v.string(), lines: v.array(v.string()) })
export type ContentLog = v.InferOutput<typeof contentLogSchema>

/** More places than any handbook has. */
export const MOST_READ_CHANGES = 100_000
/** Places whose change was read, by key. */
export const readChangesSchema = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(250))),
  v.maxLength(MOST_READ_CHANGES)
)
