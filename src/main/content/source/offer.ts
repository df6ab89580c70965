import type { Metadata, Root, TargetFile, Targets } from '@tufjs/models'
import * as v from 'valibot'
import { PACK_FORMAT } from '../../../shared/content/pack'
import {
  archiveName,
  compareVersions,
  signedPackSchema,
  type SignedPack
} from '../../../shared/content/signed-pack'
import { SourceError } from './failure'

/** Someone whose signature was checked. */
export interface Signer {
  readonly keyId: string
  /** Name that the root metadata gives to the key (`x-nom`). */
  readonly name: string
}

/** A version that a source has, its metadata verified. */
export interface Offer {
  readonly pack: SignedPack
  /** Size of the archive in bytes. */
  readonly size: number
  readonly sha256: string
  readonly signers: readonly Signer[]
}

/** A version and the target that carries it. */
export interface OfferedVersion {
  readonly pack: SignedPack
  readonly target: TargetFile
}

const signedSchema = v.object({ pack: signedPackSchema })

/** Returns the versions of a handbook among signed targets. */
export function candidates(targets: Targets, packId: string): readonly OfferedVersion[] {
  return Object.values(targets.targets).flatMap((target) => {
    const parsed = v.safeParse(signedSchema, target.custom)
    return parsed.success && parsed.output.pack.id === packId ? [{ pack: parsed.output.pack, target }] : []
  })
}

/** What even a version of a later format says of itself. */
const laterSchema = v.object({
  pack: v.object({ id: v.string(), format: v.pipe(v.number(), v.gtValue(PACK_FORMAT)) })
})

function isLater({ custom }: TargetFile, packId: string): boolean {
  return v.is(laterSchema, custom) && custom.pack.id === packId && !v.is(signedSchema, custom)
}

/**
 * Returns the newest version of a handbook among signed targets.
 * @throws SourceError where there is none, where its archive has another name than its own, or where one is described in
 *   a way that only a later application knows
 */
export function newest(targets: Targets, packId: string): OfferedVersion {
  const later = Object.values(targets.targets).find((target) => isLater(target, packId))
  if (later !== undefined) throw new SourceError('newer-format', later.path)
  const [first] = candidates(targets, packId).toSorted((one, other) =>
    compareVersions(other.pack.version, one.pack.version)
  )
  if (first === undefined) throw new SourceError('foreign', `no version of ${packId}`)
  if (first.target.path !== archiveName(first.pack)) throw new SourceError('damaged', first.target.path)
  return first
}

/** Returns whose signatures stand below the list of versions. */
export function signersOf(root: Metadata<Root>, targets: Metadata<Targets>): readonly Signer[] {
  const keyIds = root.signed.roles['targets']?.keyIDs ?? []
  return keyIds.flatMap((keyId) => {
    const key = root.signed.keys[keyId]
    if (key === undefined || !holds(() => key.verifySignature(targets))) return []
    const name = key.unrecognizedFields?.['x-nom']
    return [{ keyId, name: typeof name === 'string' ? name : keyId.slice(0, 8) }]
  })
}

function holds(check: () => void): boolean {
  try {
    check()
    return true
  } catch {
    return false
  }
}
