import { TargetFile } from '@tufjs/models'
import * as v from 'valibot'
import {
  archiveName,
  compareVersions,
  type SignedPack,
  signedPackSchema
} from '../../../src/shared/content/signed-pack'
import type { SigningKey } from '../keys/signing-key'
import { PublishError } from '../publish-error'
import type { PackArchive } from './archive'
import type { Repository, RepositoryFile } from './files'
import { sha256 } from './metadata'
import { signVersions } from './versions'

/** What is published, beside the pack itself. */
export interface Release {
  readonly archive: PackArchive
  /** What changes, for readers, in one or two French sentences. */
  readonly notes?: string | undefined
  /** Day of the last review of the whole, `YYYY-MM-DD`. */
  readonly reviewedOn?: string | undefined
  /** Versions that must no longer be offered. */
  readonly withdrawn?: readonly string[]
}

/**
 * Signs a new version, and returns the files to add to the repository.
 * @throws PublishError where the version is not newer than all others, or a key is missing
 */
export function signRelease(
  repository: Repository,
  { archive: { manifest, bytes }, notes, reviewedOn, withdrawn = [] }: Release,
  keys: readonly SigningKey[]
): readonly RepositoryFile[] {
  const { id, title, version, publishedOn, format } = manifest
  const pack = v.parse(signedPackSchema, {
    ...{ id, title, version, publishedOn, format, files: manifest.files.length + 1 },
    ...(notes === undefined ? {} : { notes }),
    ...(reviewedOn === undefined ? {} : { reviewedOn })
  })
  const earlier = publishedVersions(repository)
  requireNewer(pack, earlier)
  const unknown = withdrawn.find(
    (wanted) => !earlier.some(({ pack: { version: known } }) => known === wanted)
  )
  if (unknown !== undefined) throw new PublishError(`La version ${unknown} n’est pas publiée ici.`)
  const kept = earlier.filter(({ pack: { version: known } }) => !withdrawn.includes(known))
  const hash = sha256(bytes)
  const target = new TargetFile({
    path: archiveName(pack),
    length: bytes.length,
    hashes: { sha256: hash },
    unrecognizedFields: { custom: { pack } }
  })
  const metadata = signVersions(repository, [...kept.map((version) => version.target), target], keys)
  return [{ name: `targets/${hash}.${target.path}`, bytes }, ...metadata]
}

function requireNewer(pack: SignedPack, earlier: readonly PublishedVersion[]): void {
  const stranger = earlier.find((other) => other.pack.id !== pack.id)
  if (stranger !== undefined)
    throw new PublishError(`Ce dépôt publie « ${stranger.pack.id} », pas « ${pack.id} ».`)
  const least = earlier.find((other) => compareVersions(other.pack.version, pack.version) >= 0)
  if (least !== undefined) {
    throw new PublishError(
      `La version ${least.pack.version} est déjà publiée : donnez à celle-ci (${pack.version}) un numéro plus élevé dans manuel.yaml, puis recompilez.`
    )
  }
}

/** A version that a repository lists. */
export interface PublishedVersion {
  readonly pack: SignedPack
  readonly target: TargetFile
}

/** Returns what a repository lists, in the order of its list. */
export function publishedVersions({ published }: Repository): readonly PublishedVersion[] {
  return Object.values(published?.targets.signed.targets ?? {}).map((target) => ({
    pack: v.parse(v.object({ pack: signedPackSchema }), target.custom).pack,
    target
  }))
}
