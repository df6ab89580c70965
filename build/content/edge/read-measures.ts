import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { placeKey } from '../../../src/shared/model/ids'
import { contentsSchema, PACK_FILES } from '../../../src/shared/model/pack'

const pagesSchema = v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0)))

/** Returns the pages of each printed entry from a JSON file `{ "id": pages }`. Rejects where it is none. */
export async function readPageCounts(file: string): Promise<ReadonlyMap<string, number>> {
  return new Map(Object.entries(v.parse(pagesSchema, JSON.parse(await readFile(file, 'utf8')))))
}

/** Returns every place of a pack, `entry` or `entry#section`. Rejects where the folder is no pack. */
export async function readPackPlaces(folder: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, PACK_FILES.contents), 'utf8')
  const { entries } = v.parse(contentsSchema, JSON.parse(text))
  return entries.flatMap(({ id, sections }) => [
    id,
    ...sections.map((section) => placeKey({ entry: id, section: section.id }))
  ])
}
