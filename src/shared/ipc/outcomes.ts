import * as v from 'valibot'

/** It could not be done; the message says in French what to do. */
export const failureSchema = v.object({ outcome: v.literal('failed'), message: v.string() })
/** The reader gave up, or something newer took its place. */
export const cancelledSchema = v.object({ outcome: v.literal('cancelled') })

/** What became of a file that the reader was asked a place for. */
export const savingSchema = v.variant('outcome', [
  v.object({ outcome: v.literal('saved'), path: v.string() }),
  cancelledSchema,
  failureSchema
])
