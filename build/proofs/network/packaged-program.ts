import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeTestPackage, trialIdentity } from '../../../e2e/fixtures/installed'
import type { SignedContent } from '../../../e2e/fixtures/signed-content'

/** The program of a package, unpacked and not installed: nothing of the machine is touched. */
export interface PackagedProgram {
  readonly executable: string
  /** Begins its links. */
  readonly linkScheme: string
  /** A folder beside which policies of the portable form are found. */
  readonly portable: string
  readonly remove: () => void
}

/**
 * Makes a package for Debian as `npm run package` does, which trusts a content, and unpacks it for an ordinary user.
 * @param server that its policies name
 */
export async function unpackProgram(content: SignedContent, server: string): Promise<PackagedProgram> {
  // No package of this name is ever installed: policies of the machine would come first.
  const id = 'manuel-essai-de-preuve'
  const identity = { ...(await trialIdentity()), id, trust: content.trust }
  const folder = mkdtempSync(path.join(tmpdir(), 'handbook-packaged-'))
  const deb = await makeTestPackage(identity, { output: folder })
  execFileSync('dpkg-deb', ['--extract', deb, folder])
  rmSync(deb)
  chmodSync(folder, 0o755)
  const policies = { format: 1, impose: { serveur: server, 'http-autorise': true, verification: 'jamais' } }
  writeFileSync(path.join(folder, 'politiques.json'), JSON.stringify(policies))
  return {
    executable: path.join(folder, 'usr', 'lib', id, id),
    linkScheme: identity.linkScheme,
    portable: folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}
