import { type Metadata, Snapshot, type TargetFile, Targets, Timestamp, type Root } from '@tufjs/models'
import type { RoleName } from '../keys/public-key'
import type { SigningKey } from '../keys/signing-key'
import { PublishError } from '../publish-error'
import type { Repository, RepositoryFile } from './files'
import { header, metaFile, signed } from './metadata'

/**
 * Signs a new list of versions, and what leads to it; returns the files in the order to write them.
 * @throws PublishError where a key is missing or is not one that the root names
 */
export function signVersions(
  { root, published }: Repository,
  versions: readonly TargetFile[],
  keys: readonly SigningKey[]
): readonly RepositoryFile[] {
  const next = (metadata: { readonly signed: { readonly version: number } } | undefined): number =>
    (metadata?.signed.version ?? 0) + 1
  const [list, lists, stamp] = [
    next(published?.targets),
    next(published?.snapshot),
    next(published?.timestamp)
  ]
  const byName = Object.fromEntries(versions.map((target) => [target.path, target]))
  const targets = signed(new Targets({ ...header(list), targets: byName }), signers(root, 'targets', keys))
  const snapshot = signed(
    new Snapshot({ ...header(lists), meta: { 'targets.json': metaFile(list, targets) } }),
    signers(root, 'snapshot', keys)
  )
  const timestamp = signed(
    new Timestamp({ ...header(stamp), snapshotMeta: metaFile(lists, snapshot) }),
    signers(root, 'timestamp', keys)
  )
  return [
    { name: `metadata/${list}.targets.json`, bytes: targets },
    { name: `metadata/${lists}.snapshot.json`, bytes: snapshot },
    { name: 'metadata/timestamp.json', bytes: timestamp }
  ]
}

function signers(
  { signed: { roles } }: Metadata<Root>,
  role: RoleName,
  keys: readonly SigningKey[]
): readonly SigningKey[] {
  const { keyIDs = [], threshold = 1 } = roles[role] ?? {}
  const named = keys.filter(({ key }) => keyIDs.includes(key.keyId))
  if (named.length < threshold) {
    throw new PublishError(`Il manque la clé « ${role} » que la racine nomme.`)
  }
  return named
}
