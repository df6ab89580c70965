import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { PublishError } from '../publish-error'
import { archivePack } from './archive'
import { copyTrust, readCarriedTrust } from './carried-trust'
import { verifyRepository } from './verify'

/**
 * Copies the metadata of a repository for an application that carries its newest version; what the folder held is gone.
 * @param pack compiled content that the application will carry
 * @throws PublishError where it is not what was signed
 */
export async function carryTrust(repository: string, pack: string, output: string): Promise<string> {
  const metadata = join(repository, 'metadata')
  const trust = await readCarriedTrust(metadata)
  const { manifest } = await archivePack(pack)
  const root = join(metadata, 'root.json')
  const signed = await verifyRepository({ kind: 'folder', path: repository }, root, manifest.id)
  if ('outcome' in signed) throw new PublishError(`${repository} : ${signed.message} (${signed.detail})`)
  if (!isDeepStrictEqual(signed.manifest, manifest)) {
    throw new PublishError(
      `${pack} (version ${manifest.version}) n’est pas la version signée (${signed.pack.version}) : recompilez-la, ou publiez-la d’abord.`
    )
  }
  await copyTrust(metadata, trust, output)
  return manifest.version
}
