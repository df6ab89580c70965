import * as v from 'valibot'
import type { EditionFiles } from '../../../shared/changes/read-editions'
import { entrySchema } from '../../../shared/content/entry'
import { contentsSchema, entryFile, PACK_FILES } from '../../../shared/content/pack'
import type { Pack } from './open-pack'

/** Returns a file of a pack. @throws where it cannot be read or has another form */
export async function readPackFile<TSchema extends v.GenericSchema>(
  pack: Pack,
  file: string,
  schema: TSchema
): Promise<v.InferOutput<TSchema>> {
  const read = await pack.read(file)
  if (read.kind !== 'found') throw new Error(`${file}: ${read.kind}`)
  return v.parse(schema, JSON.parse(new TextDecoder().decode(read.bytes)))
}

/** Returns how to read the files of a pack that is compared with another. */
export function editionFiles(pack: Pack): EditionFiles {
  return {
    manifest: () => Promise.resolve(pack.manifest),
    contents: () => readPackFile(pack, PACK_FILES.contents, contentsSchema),
    entry: (id) => readPackFile(pack, entryFile(id), entrySchema)
  }
}
