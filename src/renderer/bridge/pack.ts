import * as v from 'valibot'
import { entrySchema, type Entry } from '../../shared/model/entry'
import { paperCodesSchema, type PaperCodes } from '../../shared/model/paper-codes'
import { contentsSchema, entryFile, PACK_FILES, type Contents } from '../../shared/model/pack'

/** A file of the pack that could not be had: missing, damaged or of another form. */
class PackError extends Error {
  override readonly name = 'PackError'
}

async function readJson(path: string): Promise<unknown> {
  const response = await fetch(`/pack/${path}`)
  if (!response.ok) throw new PackError(`${path}: ${response.status}`)
  return response.json()
}

/** Returns the table of contents of the pack; throws PackError, or ValiError for another form. */
export async function readContents(): Promise<Contents> {
  return v.parse(contentsSchema, await readJson(PACK_FILES.contents))
}

/** Returns one entry of the pack; throws PackError, or ValiError for another form. */
export async function readEntry(id: string): Promise<Entry> {
  return v.parse(entrySchema, await readJson(entryFile(id)))
}

/** Returns the codes that stand at the foot of printed pages; null where the pack has none. Throws ValiError for another form. */
export async function readPaperCodes(): Promise<PaperCodes | null> {
  const response = await fetch(`/pack/${PACK_FILES.paperCodes}`)
  return response.ok ? v.parse(paperCodesSchema, await response.json()) : null
}
