import type { RoleName } from './keys/public-key'
import { makeKey, type SigningKey } from './keys/signing-key'
import { readRepository, writeFiles } from './repository/files'
import { archivePack, type PackArchive } from './repository/archive'
import { signRelease, type Release } from './repository/release'
import { makeRoot } from './repository/root'

/** Throw-away keys of one publisher: three of the root, one of each other role. */
export function throwAwayKeys(): readonly SigningKey[] {
  const roots = ['Une', 'Deux', 'Trois'].map((name) => makeKey('root', `Racine ${name}`))
  const others = (['targets', 'snapshot', 'timestamp'] as const).map((role: RoleName) =>
    makeKey(role, `Essai (${role})`)
  )
  return [...roots, ...others]
}

/** Makes an empty repository that names these keys. */
export async function initialise(folder: string, keys: readonly SigningKey[]): Promise<void> {
  const roots = keys.filter(({ key }) => key.role === 'root')
  await writeFiles(
    folder,
    makeRoot(
      keys.map(({ key }) => key),
      roots
    )
  )
}

/** Publishes a compiled pack into a repository. */
export async function publishPack(
  repository: string,
  pack: string,
  keys: readonly SigningKey[],
  { format, ...more }: Omit<Release, 'archive'> & { readonly format?: number | undefined } = {}
): Promise<void> {
  const { manifest, bytes } = await archivePack(pack)
  // Of a format that a later application writes: this one makes none.
  const told = { ...manifest, ...(format !== undefined && { format }) } as PackArchive['manifest']
  const archive = { manifest: told, bytes }
  await writeFiles(repository, signRelease(await readRepository(repository), { archive, ...more }, keys))
}
