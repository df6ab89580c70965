import * as v from 'valibot'
import { PACK_LIMITS } from '../../content/limits'
import type { PackedEngine } from './packing'

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const strings = v.array(v.pipe(v.string(), v.maxLength(PACK_LIMITS.sentence)))

const packedEngineSchema = v.object({
  fields: strings,
  averages: v.array(v.pipe(v.number(), v.finite(), v.minValue(0))),
  ids: v.pipe(strings, v.maxLength(PACK_LIMITS.documents)),
  lengths: v.array(count),
  terms: v.pipe(strings, v.maxLength(PACK_LIMITS.terms)),
  postings: v.array(v.array(v.pipe(v.number(), v.safeInteger())))
}) satisfies v.GenericSchema<unknown, PackedEngine>

/**
 * Returns in English what is wrong with a packed engine that somebody else made, null where nothing is. Readers do not ask: they
 * open what was judged when it was installed.
 */
export function engineFault(value: unknown): string | null {
  const parsed = v.safeParse(packedEngineSchema, value, { abortEarly: true })
  if (!parsed.success) return v.summarize(parsed.issues)
  const { fields, averages, ids, lengths, terms, postings } = parsed.output
  if (ids.length > 0 && averages.length !== fields.length) return 'not an average for each field'
  if (lengths.length !== ids.length * fields.length) return 'not a length for each field of each document'
  if (postings.length !== terms.length) return 'not postings for each term'
  const wrong = postings.findIndex((one) => !areSound(one, fields.length, ids.length))
  return wrong === -1 ? null : `the postings of term ${wrong} name what is not there`
}

/** Whether postings end where they say, and name fields and documents that there are, each once, in order. */
function areSound(postings: readonly number[], fields: number, documents: number): boolean {
  let at = 0
  let lastField = -1
  const next = (): number => postings[at++] ?? NaN
  while (at < postings.length) {
    const field = next()
    if (field <= lastField || field >= fields) return false
    lastField = field
    let document = -1
    for (let left = next(); left > 0; left -= 1) {
      const step = next()
      document += Math.abs(step)
      const frequency = step > 0 ? 1 : next()
      // What lies beyond the end is no number: every comparison with it is false.
      if (!(step !== 0 && document < documents && frequency >= 1)) return false
    }
  }
  return at === postings.length
}
