import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SourceFailure } from '../../../src/main/content/source/failure'
import type { Offer } from '../../../src/main/content/source/offer'
import type { ContentSource } from '../../../src/main/content/source/source'
import type { Manifest } from '../../../src/shared/content/pack'
import { verifySource } from '../../../src/main/content/source/verify-source'
import { PublishError } from '../publish-error'

/** What a repository offers, down to the files of its newest version. */
export interface VerifiedRepository extends Offer {
  readonly manifest: Manifest
}

/**
 * Verifies a repository as an application that has nothing yet does, down to unpacking the newest version.
 * @param root path of the root.json that applications carry; what is beside it is not looked at
 * @throws PublishError where that file cannot be read
 */
export async function verifyRepository(
  source: ContentSource,
  root: string,
  packId: string
): Promise<VerifiedRepository | SourceFailure> {
  const folder = await mkdtemp(join(tmpdir(), 'publish-verify-'))
  try {
    const baseline = join(folder, 'root.json')
    await copyFile(root, baseline).catch((error: unknown) => {
      throw new PublishError(`La racine ${root} n’a pas pu être lue : ${String(error)}`)
    })
    const verdict = await verifySource({
      ...{ source, baseline, packId, installed: '0.0.0' },
      state: join(folder, 'state'),
      scratch: join(folder, 'scratch')
    })
    if (verdict.outcome === 'nothing-newer' || verdict.outcome === 'late')
      throw new Error('Nothing is newer than nothing.')
    if (verdict.outcome !== 'newer') return verdict
    const unpacked = await verdict.unpack(join(folder, 'pack'))
    await verdict.discard()
    return unpacked.outcome === 'unpacked' ? { ...verdict.offer, manifest: unpacked.manifest } : unpacked
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
