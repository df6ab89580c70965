import * as v from 'valibot'
import { placeSchema } from '../content/ids'

/**
 * What the system asks the application to open, at its start or while it runs: a link to a place, a version of the content,
 * a dossier of a colleague; or a link or a file that is none of these, and why.
 */
export const openingSchema = v.variant('kind', [
  v.object({ kind: v.literal('place'), place: placeSchema }),
  v.object({ kind: v.literal('content'), path: v.string() }),
  v.object({ kind: v.literal('dossier'), name: v.string(), text: v.string() }),
  v.object({ kind: v.literal('refused'), reason: v.string() })
])
export type Opening = v.InferOutput<typeof openingSchema>

/** Most openings that wait for a page; a script that starts the application in a loop asks for more. */
export const MAX_WAITING_OPENINGS = 20
