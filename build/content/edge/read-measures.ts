import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { UsageError } from '../cli/command'
import { placeKey } from '../../../src/shared/content/ids'
import type { Fits } from '../checks/length'
import type { EarlierPack } from '../checks/since'
import type { TooWideByEntry } from '../checks/width'
import { contentsSchema, PACK_FILES } from '../../../src/shared/content/pack'
import { parseJson } from '../../../src/shared/text/parse-json'
import { fitReportSchema } from '../../../src/shared/print/fit-report'

/**
 * Returns how every fiche fits its pages and what is too wide, from what the application measured. Rejects where the file
 * is no such thing.
 */
export async function readMeasures(
  file: string
): Promise<{ readonly fits: Fits; readonly tooWide: TooWideByEntry }> {
  const { entries, tooWide } = await readAs(
    fitReportSchema,
    file,
    'n’est pas un fichier de mesures. Refaites-le par « npm run fit ».'
  )
  return { fits: new Map(Object.entries(entries)), tooWide: new Map(Object.entries(tooWide)) }
}

/** Returns what a later version is compared with. Rejects where the folder is no pack. */
export async function readEarlierPack(folder: string): Promise<EarlierPack> {
  const { entries, identity } = await readAs(
    contentsSchema,
    join(folder, PACK_FILES.contents),
    'n’est pas d’un paquet de cette version du compilateur.'
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

async function readAs<const TSchema extends v.GenericSchema>(
  schema: TSchema,
  file: string,
  otherwise: string
): Promise<v.InferOutput<TSchema>> {
  const read = v.safeParse(schema, parseJson(await readFile(file, 'utf8')))
  if (read.success) return read.output
  throw new UsageError(`${file} ${otherwise}`)
}
