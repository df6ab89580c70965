import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { codePointName, findHiddenCharacter, isPlainToSee } from '../../../src/shared/text/hidden-characters'
import { compareText, type Problem, type Report, reporter, TOP } from '../model/problem'
import type { SourceFile } from '../model/source'
import { decodeSource } from './decode-source'

/** What a content folder holds, and what of it could not be read as text. */
export interface ContentFolder {
  readonly files: readonly SourceFile[]
  /** Paths of texts that could not be read, as `problems` tell. */
  readonly unread: readonly string[]
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
  const unread: string[] = []
  for (const path of paths) {
    const text = await readText(folder, path, problems)
    if (text !== null) files.push({ path, text })
    else if (READ.test(path)) unread.push(path)
  }
  return { files, unread, problems }
}

async function readText(folder: string, path: string, problems: Problem[]): Promise<string | null> {
  const report = reporter(path, problems)
  if (!READ.test(path)) {
    report(
      TOP,
      'fichier-ignore',
      'Ce fichier n’est ni en .md, ni en .yaml : il est ignoré. S’il s’agit d’une entrée, renommez-le en .md, en minuscules.',
      'avertissement'
    )
    return null
  }
  const file = join(folder, path)
  if ((await stat(file)).size > MAX_BYTES) {
    report(TOP, 'trop-long', 'Ce fichier est trop lourd pour être lu : découpez-le.')
    return null
  }
  const text = decodeSource(await readFile(file))
  if (text === null) {
    report(
      TOP,
      'encodage',
      'Ce fichier n’est pas enregistré en UTF-8. Enregistrez-le de nouveau dans cet encodage : « UTF-8 » dans « Enregistrer sous » de l’éditeur de texte.'
    )
    return null
  }
  reportHidden(text, report)
  reportLost(text, report)
  return text
}

/** Reports the first hidden character of each line: a file of another kind has thousands of them. */
function reportHidden(text: string, report: Report): void {
  if (isPlainToSee(text)) return
  for (const [index, line] of text.split('\n').entries()) {
    const at = findHiddenCharacter(line)
    if (at === -1) continue
    report(
      { line: index + 1, column: at + 1 },
      'caractere-cache',
      `Un caractère invisible (${codePointName(line, at)}) se trouve à cet endroit : il peut cacher des mots ou les montrer dans un autre ordre. Effacez ce passage et retapez-le.`
    )
  }
}

/** « Ã© » for « é »: UTF-8 that was read as Windows-1252 and saved again. U+FFFD: what could not be read at all. */
const MISREAD = /\uFFFD|Ã[©¨ª«§´®¢¹»¯\u00A0]|â€[™œ“”¦\u009D]/u

/** Reports text that an earlier conversion lost, once a line. */
function reportLost(text: string, report: Report): void {
  if (!MISREAD.test(text)) return
  for (const [index, line] of text.split('\n').entries()) {
    const at = line.search(MISREAD)
    if (at === -1) continue
    report(
      { line: index + 1, column: at + 1 },
      'texte-perdu',
      'Ce fichier a été lu dans un autre encodage, puis enregistré : des lettres sont perdues ici. Reprenez sa version précédente, ou retapez ces mots.'
    )
  }
}
