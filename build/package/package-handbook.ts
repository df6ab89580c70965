import { rmSync } from 'node:fs'
import { prepareApplication } from './application'
import { makePackages, type PackagingOptions } from './make-packages'

export interface HandbookOptions extends Omit<PackagingOptions, 'application'> {
  /** Folder of the content; undefined: the one that the build has compiled. */
  readonly content: string | undefined
}

/**
 * Makes the packages of a handbook from what is built, and its bill of materials; returns their paths.
 * @throws Failure, in French, where the content has errors
 */
export async function packageHandbook({ content, ...options }: HandbookOptions): Promise<readonly string[]> {
  const { identity, say } = options
  const { folder, trusting } = await prepareApplication(identity, content)
  if (!trusting)
    say(`Sans dossier ${identity.trust} : cette application n’installera aucune version du contenu.`)
  try {
    say('Fabrication des paquets (quelques minutes)')
    return await makePackages({ ...options, application: folder })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
