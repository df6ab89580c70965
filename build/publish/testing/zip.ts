import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { ZipFile, type Options } from 'yazl'

/** A file to put into an archive, honest or not. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: Buffer
  readonly options?: Partial<Options>
}

/** Returns a zip of these entries, in this order, whatever they are. */
export async function zipOf(entries: readonly ZipEntry[]): Promise<Buffer> {
  const zip = new ZipFile()
  for (const { name, bytes, options } of entries) zip.addBuffer(bytes, name, { compress: false, ...options })
  zip.end()
  return buffer(zip.outputStream)
}

/** Returns the entries of a pack folder. */
export async function packEntries(folder: string, names: readonly string[]): Promise<readonly ZipEntry[]> {
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })))
}

/** Replaces bytes of an archive by others of the same length, wherever they stand: names that no tool would write. */
export function replaceAll(archive: Buffer, from: string, to: string): Buffer {
  const [text, replacement] = [archive.toString('latin1'), Buffer.from(to).toString('latin1')]
  if (replacement.length !== from.length) throw new Error('The lengths differ.')
  return Buffer.from(text.replaceAll(from, replacement), 'latin1')
}
