import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { compareText, type Problem, reporter, TOP } from '../model/problem'
import type { SourceFile } from '../model/source'

/** What a content folder holds, and what of it could not be read as text. */
export interface ContentFolder {
  readonly files: readonly SourceFile[]
  readonly problems: readonly Problem[]
}

const READ = /\.(?:md|yaml|txt|json)$/
const MAX_BYTES = 5_000_000

/**
 * Returns the Markdown, YAML and list files of a folder and its subfolders, by path. Hidden files and links are
 * passed over. Rejects where the folder itself cannot be read.
 */
export async function readContent(folder: string): Promise<ContentFolder> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .toSorted(compareText)
  const problems: Problem[] = []
  const files: SourceFile[] = []
  for (const path of paths) {
    const text = await readText(folder, path, problems)
    if (text !== null) files.push({ path, text })
  }
  return { files, problems }
}

async function readText(folder: string, path: string, problems: Problem[]): Promise<string | null> {
  const report = reporter(path, problems)
  if (!READ.test(path)) {
    report(TOP, 'fichier-ignore', 'Ce fichier n’est ni en .md, ni en .yaml : il est ignoré.', 'avertissement')
    return null
  }
  const file = join(folder, path)
  if ((await stat(file)).size > MAX_BYTES) {
    report(TOP, 'trop-long', 'Ce fichier est trop lourd pour être lu : découpez-le.')
    return null
  }
  try {
    // Without the byte-order mark, and with the same line ends on every system, so that the same words give the same pack.
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)).replace(/\r\n?/g, '\n')
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    report(
      TOP,
      'encodage',
      'Ce fichier n’est pas enregistré en UTF-8. Enregistrez-le de nouveau dans cet encodage.'
    )
    return null
  }
}
