import * as v from 'valibot'
import type { EditionFiles } from '../../shared/changes/read-editions'
import { entrySchema, type Entry } from '../../shared/content/entry'
import { isHelp } from '../../shared/content/help'
import { paperCodesSchema, type PaperCodes } from '../../shared/content/paper-codes'
import {
  contentsSchema,
  entryFile,
  manifestSchema,
  PACK_FILES,
  type Contents
} from '../../shared/content/pack'

/** A file of the pack that could not be had: missing, damaged or of another form. */
class PackError extends Error {
  override readonly name = 'PackError'
}

/** Where the version of the content stands that is read, and where the guides of the application do. */
const FOLDERS = { content: '/pack', help: '/help' }
export type Book = keyof typeof FOLDERS

/** Reads a version of its own in this page from now on. */
export function readOwnVersion(version: string): void {
  FOLDERS.content = `/versions/${version}`
}

/** Returns where the version of the content stands that this page reads. */
export function contentFolder(): string {
  return FOLDERS.content
}

/** @param folder one of the above, `/versions/…` for any other version */
async function readJson(path: string, folder: string = FOLDERS.content): Promise<unknown> {
  const response = await fetch(`${folder}/${path}`)
  if (!response.ok) throw new PackError(`${path}: ${response.status}`)
  return response.json()
}

/** Returns a table of contents; throws PackError, or ValiError for another form. */
export async function readContents(book: Book = 'content'): Promise<Contents> {
  return v.parse(contentsSchema, await readJson(PACK_FILES.contents, FOLDERS[book]))
}

/** Returns the book that holds an entry. */
export function bookOf(id: string): Book {
  return isHelp(id) ? 'help' : 'content'
}

/** Returns one entry; throws PackError, or ValiError for another form. */
export async function readEntry(id: string): Promise<Entry> {
  return v.parse(entrySchema, await readJson(entryFile(id), FOLDERS[bookOf(id)]))
}

/** Returns the codes that stand at the foot of printed pages; null where the pack has none. Throws ValiError for another form. */
export async function readPaperCodes(): Promise<PaperCodes | null> {
  const response = await fetch(`${FOLDERS.content}/${PACK_FILES.paperCodes}`)
  return response.ok ? v.parse(paperCodesSchema, await response.json()) : null
}

/** Any version of the content that is on this workstation. */
interface VersionFiles extends EditionFiles {
  readonly codes: () => Promise<PaperCodes>
}

/** Returns how to read a version; each throws PackError, or ValiError for another form. */
export function versionFiles(version: string): VersionFiles {
  const folder = `/versions/${version}`
  return {
    manifest: async () => v.parse(manifestSchema, await readJson(PACK_FILES.manifest, folder)),
    contents: async () => v.parse(contentsSchema, await readJson(PACK_FILES.contents, folder)),
    entry: async (id) => v.parse(entrySchema, await readJson(entryFile(id), folder)),
    codes: async () => v.parse(paperCodesSchema, await readJson(PACK_FILES.paperCodes, folder))
  }
}
