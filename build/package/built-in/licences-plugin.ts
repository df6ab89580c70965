import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Plugin } from 'vite'
import { packageFolders, readPackage, sortPackages } from './bundled-packages'

/**
 * Lists the packages that are in the built application, with their licences, for the window and for packages. Each build
 * (main, preload, renderer and its workers) takes the plugin; the renderer's, which comes last, writes the list.
 * The path is relative to the working directory.
 */
export function licencesPlugins({ output = 'out/renderer/licences.json' } = {}): {
  readonly collect: () => Plugin
  readonly write: () => Plugin
} {
  const files = new Set<string>()
  const collect = (): Plugin => {
    let root = ''
    return {
      name: 'handbook-licences',
      apply: 'build',
      configResolved(config) {
        root = config.root
      },
      generateBundle(_options, bundle) {
        // Modules are told by absolute paths, fonts and pictures by paths relative to the root of the build.
        for (const part of Object.values(bundle))
          for (const file of part.type === 'chunk' ? part.moduleIds : part.originalFileNames)
            files.add(path.resolve(root, file))
      }
    }
  }
  const write = (): Plugin => ({
    name: 'handbook-licences-list',
    apply: 'build',
    async closeBundle() {
      const packages = sortPackages([...packageFolders(files)].map(readPackage))
      await writeFile(path.resolve(output), JSON.stringify(packages))
    }
  })
  return { collect, write }
}
