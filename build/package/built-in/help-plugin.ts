import path from 'node:path'
import type { Plugin } from 'vite'
import { writeHelp } from '../../help/write-help'
import { OWN_IDENTITY, readIdentity } from './identity'

/** Puts the guides into the pages of the application, whose folder is relative to the working directory. */
export function helpPlugin({ pages = 'out/renderer' } = {}): Plugin {
  const write = async (): Promise<void> => {
    const own = await readIdentity(OWN_IDENTITY)
    await writeHelp({ identity: own, own }, path.resolve(pages))
  }
  let serving = false
  return {
    name: 'handbook-help',
    configResolved({ command }) {
      serving = command === 'serve'
    },
    configureServer: write,
    // Only then: the folder of the pages is emptied before they are written.
    closeBundle: async () => {
      if (!serving) await write()
    }
  }
}
