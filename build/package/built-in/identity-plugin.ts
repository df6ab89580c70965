import { mkdir, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { readIconFile, WINDOW_ICON } from './icon-file'
import { applicationIdentity, OWN_IDENTITY, readIdentity } from './identity'

/** Puts the identity of the handbook, and the icon of its window, into the built application. The path is relative to the working directory. */
export function identityPlugin({ output = 'out' } = {}): Plugin {
  return {
    name: 'handbook-identity',
    async buildStart() {
      const identity = await readIdentity(OWN_IDENTITY)
      await mkdir(resolve(output), { recursive: true })
      await writeFile(resolve(output, 'identity.json'), JSON.stringify(applicationIdentity(identity)))
      await writeFile(resolve(output, 'icon.png'), readIconFile(identity, WINDOW_ICON))
    }
  }
}
