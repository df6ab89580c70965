import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Builds the installer into one file of a folder, as the application's main process is built; returns its path. */
export async function bundleInstaller(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('install.ts', import.meta.url)),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'install.cjs' } }
    }
  })
  return join(folder, 'install.cjs')
}
