import type { PublicKey } from '../keys/public-key'
import type { SigningKey } from '../keys/signing-key'
import { PublishError } from '../publish-error'
import type { Repository, RepositoryFile } from './files'
import { publishedVersions } from './release'
import { keysOfRoot, makeRoot, parseRoot } from './root'
import { signVersions } from './versions'

/**
 * Replaces a key, and signs again what the replaced one had signed; returns the files to write.
 * @param old beginning of the id of the key that must no longer be trusted
 * @throws PublishError where the key is unknown, or keys or signatures are missing
 */
export function rotateKey(
  repository: Repository,
  old: string,
  added: PublicKey,
  signing: readonly SigningKey[]
): readonly RepositoryFile[] {
  const keys = keysOfRoot(repository.root)
  const replaced = keys.filter(({ keyId }) => keyId.startsWith(old))
  const [only] = replaced
  if (only === undefined || replaced.length > 1) {
    throw new PublishError(`« ${old} » ne désigne pas une seule clé. Clés : ${list(keys)}.`)
  }
  if (added.role !== only.role) {
    throw new PublishError(`La clé à remplacer est « ${only.role} », la nouvelle « ${added.role} ».`)
  }
  const next = [...keys.filter((key) => key !== only), added]
  const files = makeRoot(
    next,
    signing.filter(({ key }) => key.role === 'root'),
    repository.root
  )
  if (only.role === 'root' || repository.published === null) return files
  const root = parseRoot(String(files[0]?.bytes))
  const versions = publishedVersions(repository).map(({ target }) => target)
  const metadata = signVersions({ ...repository, root }, versions, signing)
  // The timestamp last: it is what readers ask for first.
  return [...metadata.slice(0, -1), ...files, ...metadata.slice(-1)]
}

function list(keys: readonly PublicKey[]): string {
  return keys.map(({ keyId, role, name }) => `${keyId.slice(0, 8)} (${role}, ${name})`).join(', ')
}
