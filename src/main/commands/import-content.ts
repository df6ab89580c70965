import { existsSync } from 'node:fs'
import { localSource } from '../content/source/local-source'
import { installVersion, type InstallOptions } from './install-version'

export interface ImportOptions extends InstallOptions {
  /** A folder or a file. */
  readonly source: string
}

/** Installs a version of the content without a window; returns the exit code. */
export async function importContent({ source, ...options }: ImportOptions): Promise<number> {
  const message = `Il n’y a rien à cet endroit\u00a0: ${source}. Vérifiez le chemin, et que la clé USB est branchée.`
  const found = existsSync(source) ? await localSource(source) : ({ kind: 'none', message } as const)
  return (await installVersion(found, options)).code
}
