import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { placeKey } from '../../../src/shared/model/ids'
import type { EarlierPack } from '../checks/since'
import { contentsSchema, PACK_FILES } from '../../../src/shared/model/pack'

const pagesSchema = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)))

/** Returns the pages of each printed entry from a JSON file `{ "id": pages }`. Rejects where it is none. */
export async function readPageCounts(file: string): Promise<ReadonlyMap<string, number>> {
  return new Map(Object.entries(v.parse(pagesSchema, JSON.parse(await readFile(file, 'utf8')))))
}

/** Returns what a later edition is compared with. Rejects where the folder is no pack. */
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
