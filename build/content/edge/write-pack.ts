import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PACK_FILES } from '../../../src/shared/content/pack'
import type { PackFile } from '../model/source'

/** The folder given for a pack holds something else, which is left alone. */
export class NotAPackError extends Error {}

/**
 * Makes `folder` hold exactly the files of the pack: writes those that differ, removes what an earlier pack left, the
 * manifest last. Rejects with NotAPackError where the folder has files and is no pack.
 */
export async function writePack(files: readonly PackFile[], folder: string): Promise<void> {
  const present = await listFiles(folder)
  if (present.length > 0 && !present.includes(PACK_FILES.manifest)) {
    throw new NotAPackError(
      `Le dossier ${folder} contient autre chose qu’un paquet de contenus : choisissez-en un autre.`
    )
  }
  for (const file of files) {
    if (present.includes(file.path) && (await readFile(join(folder, file.path), 'utf8')) === file.text)
      continue
    await mkdir(dirname(join(folder, file.path)), { recursive: true })
    await writeFile(join(folder, file.path), file.text)
  }
  const wanted = new Set(files.map(({ path }) => path))
  for (const path of present) {
    if (!wanted.has(path)) await rm(join(folder, path))
  }
}

async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) =>
        join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/')
      )
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
