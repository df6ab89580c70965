import { cpSync, mkdirSync, mkdtempSync } from 'node:fs'
import path from 'node:path'
import { compileFolder } from '../content/edge/compile-folder'
import { showProblems } from '../content/edge/show-problems'
import { writeHelp } from '../help/write-help'
import { placeTrust } from '../publish/repository/carried-trust'
import { inRoot } from '../terminal/root.mjs'
import { Failure } from '../terminal/say.mjs'
import { OWN_IDENTITY, readIdentity, type PackageIdentity } from './built-in/identity'

/** The built application with what makes it one handbook. */
export interface PreparedApplication {
  /** A new temporary folder; the caller removes it. */
  readonly folder: string
  /** Whether it carries root metadata of publishers: without, it installs no version of the content. */
  readonly trusting: boolean
}

/**
 * Makes a folder of the built application with the content and the trust of a handbook.
 * @param content folder of the content; undefined: the one that the build has compiled
 * @throws Failure, in French, where the content has errors
 */
export async function prepareApplication(
  identity: PackageIdentity,
  content: string | undefined
): Promise<PreparedApplication> {
  mkdirSync(inRoot('.cache'), { recursive: true })
  const folder = mkdtempSync(inRoot('.cache', 'package-'))
  const pack = path.join(folder, 'pack')
  const ours = ['main', 'preload', 'renderer', ...(content === undefined ? ['pack'] : [])]
  for (const part of ours) cpSync(inRoot('out', part), path.join(folder, part), { recursive: true })
  if (content !== undefined) {
    const compilation = await compileFolder(path.resolve(content), pack, { draft: false })
    if (!compilation.written)
      throw new Failure(`Les contenus ont des erreurs.\n${showProblems(compilation, content)}`)
  }
  await writeHelp({ identity, own: await readIdentity(OWN_IDENTITY) }, path.join(folder, 'renderer'))
  return { folder, trusting: await placeTrust(identity.trust, pack, path.join(folder, 'trust')) }
}
