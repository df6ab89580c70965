import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import * as v from 'valibot'
import { ZipFile } from 'yazl'
import { manifestSchema, PACK_FILES, type Manifest } from '../../../src/shared/content/pack'
import { PublishError } from '../publish-error'
import { sha256 } from './metadata'

/** A pack as one archive. */
export interface PackArchive {
  readonly manifest: Manifest
  readonly bytes: Buffer
}

/** Reproducible: the same pack gives the same bytes on every machine and day. */
export const ENTRY = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true } as const

/**
 * Packs a compiled content folder: exactly the files of its manifest, each as the manifest says.
 * @throws PublishError where the folder is no pack, or is damaged
 */
export async function archivePack(folder: string): Promise<PackArchive> {
  const manifestBytes = await readFile(join(folder, PACK_FILES.manifest))
  const parsed = v.safeParse(manifestSchema, JSON.parse(manifestBytes.toString('utf8')))
  if (!parsed.success) throw new PublishError(`Le paquet ${folder} n’est pas lisible : recompilez-le.`)
  const manifest = parsed.output
  const zip = new ZipFile()
  zip.addBuffer(manifestBytes, PACK_FILES.manifest, ENTRY)
  for (const file of manifest.files.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
    const bytes = await readFile(join(folder, file.path))
    if (sha256(bytes) !== file.sha256) throw new PublishError(`${file.path} a changé depuis la compilation.`)
    zip.addBuffer(bytes, file.path, ENTRY)
  }
  zip.end()
  return { manifest, bytes: await buffer(zip.outputStream) }
}
