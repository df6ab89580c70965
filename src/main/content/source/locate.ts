import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import { SourceError } from './failure'
import type { ContentSource } from './source'

/** A source on this workstation. */
type LocalSource = Exclude<ContentSource, { readonly kind: 'server' }>

/** How far below what was chosen a repository is looked for: archives are often unpacked into one more folder. */
const DEPTH = 2
/** Most folders that are looked at, of a whole key for instance. */
const FOLDERS = 500
/** What systems keep on keys, and what was thrown away. */
const OF_SYSTEMS = /^[.$]|^__MACOSX$|^System Volume Information$/
/** Names that `publish usb` gives to one file of a repository. */
const ONE_FILE = /^(?:.+\.)?manuel\.zip$/i

/**
 * Returns the source that a person meant who chose this one: they choose the key, the folder above, one of the two folders
 * of the repository, or a file in there. Returns what was chosen where nothing is found.
 * @throws SourceError where there are several, or their names were cut
 */
export async function locate(chosen: LocalSource): Promise<LocalSource> {
  const above = repositoryAround(chosen)
  if (above !== null && (await isRepository(above))) return { kind: 'folder', path: above }
  if (chosen.kind === 'file' || (await isRepository(chosen.path))) return chosen
  const files = (await namesIn(chosen.path)).filter((name) => ONE_FILE.test(name))
  let found = files.map((name): LocalSource => ({ kind: 'file', path: path.join(chosen.path, name) }))
  let folders = [chosen.path]
  for (let depth = 1; depth <= DEPTH; depth += 1) {
    folders = (await Promise.all(folders.map(foldersIn))).flat().slice(0, FOLDERS)
    const are = await Promise.all(folders.map(isRepository))
    found = [
      ...found,
      ...folders.filter((_, at) => are[at]).map((one): LocalSource => ({ kind: 'folder', path: one }))
    ]
    if (found.length > 1) throw new SourceError('several-sources', found.map((one) => one.path).join(', '))
    if (found[0] !== undefined) return found[0]
  }
  if (await hasShortenedNames(chosen.path)) throw new SourceError('shortened-names', chosen.path)
  return chosen
}

/** Returns the folder around `metadata` and `targets`, where one of them or a file in them was chosen. */
function repositoryAround({ kind, path: chosen }: LocalSource): string | null {
  const folder = kind === 'folder' ? path.resolve(chosen) : path.dirname(path.resolve(chosen))
  return ['metadata', 'targets'].includes(path.basename(folder)) ? path.dirname(folder) : null
}

/** Of whatever kind its timestamp is: what reads it refuses what is no ordinary file. */
async function isRepository(folder: string): Promise<boolean> {
  return (await lstat(path.join(folder, 'metadata', 'timestamp.json')).catch(() => null)) !== null
}

/** Returns the folders in a folder, without links and what belongs to a system. */
async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && !OF_SYSTEMS.test(entry.name))
    .map(({ name }) => path.join(folder, name))
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => [])
}

/** Whether names of metadata were cut to eight letters and three, as on discs of ISO 9660 alone. */
async function hasShortenedNames(folder: string): Promise<boolean> {
  const inside = (await namesIn(folder)).find((name) => name.toLowerCase() === 'metadata')
  if (inside === undefined) return false
  return (await namesIn(path.join(folder, inside))).some((name) => /^timestam(?:\.|$)/i.test(name))
}
