import * as v from 'valibot'
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
