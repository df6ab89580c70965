import { Metadata, MetadataKind, Root } from '@tufjs/models'
import { ROLES, tufKey, type PublicKey, type RoleName } from '../keys/public-key'
import type { SigningKey } from '../keys/signing-key'
import { PublishError } from '../publish-error'
import { rootFiles, type RepositoryFile } from './files'
import { header, signed } from './metadata'

/** How many keys must sign: for the root, two people out of three. */
const THRESHOLDS: Readonly<Record<RoleName, number>> = {
  root: 2,
  targets: 1,
  snapshot: 1,
  timestamp: 1
}

/**
 * Makes the root of a repository that names these keys, and returns its files.
 * @param before the root that readers trust now; without it, the first one
 * @throws PublishError where keys or signatures are missing
 */
export function makeRoot(
  keys: readonly PublicKey[],
  signers: readonly SigningKey[],
  before?: Metadata<Root>
): readonly RepositoryFile[] {
  for (const role of ROLES) {
    const held = keysOf(role, keys).length
    if (held < THRESHOLDS[role]) {
      throw new PublishError(`Il faut au moins ${THRESHOLDS[role]} clés « ${role} » ; il y en a ${held}.`)
    }
  }
  const version = (before?.signed.version ?? 0) + 1
  const text = signed(describeRoot(version, keys), signers)
  const root = parseRoot(text)
  for (const judge of [root, ...(before === undefined ? [] : [before])]) requireSignatures(judge, root)
  return rootFiles(version, text)
}

/** Returns the root in a text; its signatures are not checked. */
export function parseRoot(text: string): Metadata<Root> {
  return Metadata.fromJSON(MetadataKind.Root, JSON.parse(text) as Parameters<typeof Root.fromJSON>[0])
}

function describeRoot(version: number, keys: readonly PublicKey[]): Root {
  const { specVersion, expires } = header(version)
  const roles = ROLES.map((role) => {
    const keyids = keysOf(role, keys).map(({ keyId }) => keyId)
    return [role, { keyids, threshold: THRESHOLDS[role] }] as const
  })
  return Root.fromJSON({
    _type: 'root',
    spec_version: specVersion,
    version,
    expires,
    consistent_snapshot: true,
    keys: Object.fromEntries(keys.map((key) => [key.keyId, tufKey(key).toJSON()])),
    roles: Object.fromEntries(roles)
  })
}

function keysOf(role: RoleName, keys: readonly PublicKey[]): readonly PublicKey[] {
  return keys.filter((key) => key.role === role)
}

function requireSignatures(judge: Metadata<Root>, root: Metadata<Root>): void {
  try {
    judge.verifyDelegate(MetadataKind.Root, root)
  } catch {
    const whose = judge === root ? 'la nouvelle racine' : 'la racine actuelle'
    throw new PublishError(
      `Il manque des signatures : ${THRESHOLDS.root} clés « root » de ${whose} doivent signer.`
    )
  }
}

/** Returns the keys that a root names. */
export function keysOfRoot({ signed: { keys, roles } }: Metadata<Root>): readonly PublicKey[] {
  return ROLES.flatMap((role) =>
    (roles[role]?.keyIDs ?? []).flatMap((keyId) => {
      const key = keys[keyId]
      const name = key?.unrecognizedFields?.['x-nom']
      if (key === undefined) return []
      return [
        { role, keyId, name: typeof name === 'string' ? name : keyId, public: key.keyVal['public'] ?? '' }
      ]
    })
  )
}
