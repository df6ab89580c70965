import type { Metadata, Root, TargetFile, Targets } from '@tufjs/models'
import * as v from 'valibot'
import { PACK_LIMITS, signedLine } from '../../../shared/content/limits'
import { PACK_FORMAT } from '../../../shared/content/pack'
import {
  archiveName,
  compareVersions,
  signedPackSchema,
  type SignedPack
} from '../../../shared/content/signed-pack'
import { versionSchema } from '../../../shared/content/version'
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

/** A version whose description is outside what the application shows or compares. */
const anySchema = v.object({ pack: v.object({ id: v.string(), version: v.unknown() }) })

/** Returns the version of a target that is described wrongly, as far as it is one; null where nothing is wrong. */
function wrongVersion({ custom }: TargetFile, packId: string): { readonly version: string | null } | null {
  if (!v.is(anySchema, custom) || custom.pack.id !== packId || v.is(signedSchema, custom)) return null
  const { version } = custom.pack
  return { version: v.is(versionSchema, version) ? version : null }
}

/**
 * Returns the newest version of a handbook among signed targets. One that is described wrongly counts where it would be
 * the newest, so that an old mistake keeps nothing away.
 * @throws SourceError where there is none, where its archive has another name than its own, or where one is described
 *   wrongly or in a way that only a later application knows
 */
export function newest(targets: Targets, packId: string): OfferedVersion {
  const later = Object.values(targets.targets).find((target) => isLater(target, packId))
  if (later !== undefined) throw new SourceError('newer-format', later.path)
  const [first] = candidates(targets, packId).toSorted((one, other) =>
    compareVersions(other.pack.version, one.pack.version)
  )
  const wrong = Object.values(targets.targets).find((target) => {
    const found = wrongVersion(target, packId)
    if (found === null) return false
    return found.version === null || compareVersions(found.version, first?.pack.version ?? '0.0.0') > 0
  })
  if (wrong !== undefined) throw new SourceError('unusable', wrong.path.slice(0, PACK_LIMITS.name))
  if (first === undefined) throw new SourceError('foreign', `no version of ${packId}`)
  if (first.target.path !== archiveName(first.pack)) throw new SourceError('damaged', first.target.path)
  return first
}

/** Ticks, stars, padlocks and the like: the application's own marks of what it has verified look so. */
const PICTURES = /[\u2190-\u2BFF\u3000-\u303F\uFE0E\uFE0F]|\p{Extended_Pictographic}/u

/** A name that says something else than it is, or fills the screen, is not shown. */
const holderSchema = v.pipe(
  signedLine(PACK_LIMITS.name),
  v.string(),
  v.nonEmpty(),
  v.check((name) => !PICTURES.test(name), 'a picture')
)

/** Returns whose signatures stand below the list of versions. */
export function signersOf(root: Metadata<Root>, targets: Metadata<Targets>): readonly Signer[] {
  const keyIds = root.signed.roles['targets']?.keyIDs ?? []
  return keyIds.flatMap((keyId) => {
    const key = root.signed.keys[keyId]
    if (key === undefined || !holds(() => key.verifySignature(targets))) return []
    const name = key.unrecognizedFields?.['x-nom']
    return [{ keyId, name: v.is(holderSchema, name) ? name : keyId.slice(0, 8) }]
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
