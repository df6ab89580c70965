import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { placeKey } from '../../../src/shared/content/ids'
import type { Fits } from '../checks/length'
import type { EarlierPack } from '../checks/since'
import type { TooWideByEntry } from '../checks/width'
import { contentsSchema, PACK_FILES } from '../../../src/shared/content/pack'
import { fitReportSchema } from '../../../src/shared/print/fit-report'

/**
 * Returns how every fiche fits its pages and what is too wide, from what the application measured. Rejects where the file
 * is no such thing.
 */
export async function readMeasures(
  file: string
): Promise<{ readonly fits: Fits; readonly tooWide: TooWideByEntry }> {
  const { entries, tooWide } = v.parse(fitReportSchema, JSON.parse(await readFile(file, 'utf8')))
  return { fits: new Map(Object.entries(entries)), tooWide: new Map(Object.entries(tooWide)) }
}

/** Returns what a later version is compared with. Rejects where the folder is no pack. */
export async function readEarlierPack(folder: string): Promise<EarlierPack> {
  const { entries, identity } = v.parse(
    contentsSchema,
    JSON.parse(await readFile(join(folder, PACK_FILES.contents), 'utf8'))
  )
  const places = entries.flatMap(({ id, sections }) => [
    id,
    ...sections.map((section) => placeKey({ entry: id, section: section.id }))
  ])
  return {
    version: identity.version,
    places,
    manifest: await readFile(join(folder, PACK_FILES.manifest), 'utf8')
  }
}
