import * as v from 'valibot'
import { daySchema } from './ids'
import { PACK_LIMITS, signedWords } from './limits'
import { packIdentitySchema } from './pack'

/** What the publisher signs about a version, beside the name, length and hash of its archive. */
export const signedPackSchema = v.object({
  ...v.pick(packIdentitySchema, ['id', 'title', 'version', 'publishedOn']).entries,
  format: v.pipe(v.number(), v.integer()),
  /** Number of files in the archive, the manifest included. */
  files: v.pipe(v.number(), v.integer(), v.minValue(1)),
  reviewedOn: v.exactOptional(daySchema),
  /** What changes, in one or two French sentences. */
  notes: v.exactOptional(signedWords(PACK_LIMITS.notes))
})
export type SignedPack = v.InferOutput<typeof signedPackSchema>

/** Returns the name of the archive of a version inside a repository. */
export function archiveName(pack: Pick<SignedPack, 'id' | 'version'>): string {
  return `${pack.id}-${pack.version}.zip`
}

/** Compares two versions (`2026.11.1`) by their numbers, as sort() asks. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [one.split('.').map(Number), other.split('.').map(Number)]
  const apart = left.findIndex((part, index) => part !== right[index])
  return apart === -1 ? 0 : (left[apart] ?? 0) - (right[apart] ?? 0)
}
