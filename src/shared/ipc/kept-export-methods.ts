import * as v from 'valibot'
import { KEPT_PARTS } from '../profile/kept-export'
import type { Methods } from './method'
import { noticeSchema } from './notice'
import { cancelledSchema, failureSchema, savingSchema } from './outcomes'

const partSchema = v.picklist(KEPT_PARTS)
const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0))

/** How many records of each part a file holds, and how many of them are not kept yet. */
const countsSchema = v.array(v.object({ part: partSchema, found: countSchema, added: countSchema }))
export type KeptCounts = v.InferOutput<typeof countsSchema>

/** What the renderer may ask about what a reader takes to another workstation. */
export const keptExportMethods = {
  /** Asks where to write some parts of what is kept. */
  exportKept: {
    input: v.pipe(v.array(partSchema), v.minLength(1), v.maxLength(KEPT_PARTS.length)),
    output: savingSchema
  },
  /** Asks for a file, and answers with what it holds; nothing is kept yet. */
  readKeptExport: {
    input: v.undefined(),
    output: v.variant('outcome', [
      v.object({ outcome: v.literal('read'), counts: countsSchema, unread: countSchema }),
      cancelledSchema,
      failureSchema
    ])
  },
  /** Keeps what was read last; answers with why it could not be kept, part by part. */
  keepKeptExport: { input: v.undefined(), output: v.array(noticeSchema) }
} as const satisfies Methods
