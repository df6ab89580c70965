import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { placeTrust } from './repository/carried-trust'

/**
 * Puts the metadata that the application trusts, if the repository of the code has any, into the built application. A
 * build fails where it is wrong. Paths are relative to the working directory.
 */
export function trustPlugin({ trust = 'trust', pack = 'out/pack', output = 'out/trust' } = {}): Plugin {
  return {
    name: 'handbook-trust',
    apply: 'build',
    async closeBundle() {
      const carried = await placeTrust(resolve(trust), resolve(pack), resolve(output))
      if (!carried) this.info(`Sans dossier ${trust} : cette application n’installera aucune version.`)
    }
  }
}
