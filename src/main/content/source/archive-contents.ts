import * as v from 'valibot'
import { manifestSchema, PACK_FILES, type Manifest } from '../../../shared/content/pack'
import type { SignedPack } from '../../../shared/content/signed-pack'
import { parseJson } from '../../../shared/text/parse-json'
import { readArchiveEntry, refused, type Archive, type ArchiveEntry } from './zip-entries'

/** Most files of a pack. */
export const FILE_LIMIT = 50_000
const MANIFEST_LIMIT = 16 * 1024 * 1024
/** Most bytes of a pack on the disk. */
const SIZE_LIMIT = 2 * 1024 ** 3
/** Text packs to a tenth; what packs to less than this is a bomb. */
const RATIO_LIMIT = 200
/** So small a pack is no bomb, however well it packs. */
const RATIO_FREE = 1024 * 1024

/** A file that the archive must hold; the manifest has no hash of its own, being part of what was signed. */
export interface ExpectedFile {
  readonly entry: ArchiveEntry
  readonly sha256?: string
}

/**
 * Returns the manifest of an archive and the files to unpack: exactly those that the manifest lists, and itself.
 * @param signed what was signed of this version: the manifest must say the same
 * @throws SourceError where they differ in any way
 */
export async function judgeArchive(
  archive: Archive,
  signed: SignedPack
): Promise<{ readonly manifest: Manifest; readonly files: readonly ExpectedFile[] }> {
  const manifest = await readManifest(archive)
  for (const fact of ['id', 'version', 'publishedOn', 'title', 'format'] as const) {
    if (manifest[fact] !== signed[fact]) throw refused(`${fact} of the manifest is not the signed one`)
  }
  const files = expectedFiles(archive, manifest)
  if (files.length !== signed.files) throw refused(`${files.length} files, not ${signed.files}`)
  refuseBomb(files)
  return { manifest, files }
}

async function readManifest(archive: Archive): Promise<Manifest> {
  const entry = archive.entries.get(PACK_FILES.manifest)
  if (entry === undefined || entry.size > MANIFEST_LIMIT) throw refused('no manifest of usual size')
  const chunks: Uint8Array[] = []
  for await (const chunk of readArchiveEntry(archive, entry)) chunks.push(chunk)
  const parsed = v.safeParse(manifestSchema, parseJson(Buffer.concat(chunks).toString('utf8')))
  if (!parsed.success) throw refused(`manifest: ${v.summarize(parsed.issues)}`)
  return parsed.output
}

function expectedFiles({ entries }: Archive, manifest: Manifest): readonly ExpectedFile[] {
  const listed = new Map(manifest.files.map((file) => [file.path, file]))
  if (listed.size !== manifest.files.length) throw refused('a file listed twice')
  if (listed.has(PACK_FILES.manifest)) throw refused('the manifest lists itself')
  const files = [...listed].map(([name, { size, sha256 }]) => {
    const entry = entries.get(name)
    if (entry === undefined) throw refused(`${name} is missing`)
    if (entry.size !== size) throw refused(`${name} lies about its size`)
    if (RESERVED.test(name)) throw refused(`${name} is a device on Windows`)
    return { entry, sha256 }
  })
  const extra = [...entries.keys()].find((name) => name !== PACK_FILES.manifest && !listed.has(name))
  if (extra !== undefined) throw refused(`${extra} is not in the manifest`)
  const manifestEntry = entries.get(PACK_FILES.manifest)
  return manifestEntry === undefined ? files : [...files, { entry: manifestEntry }]
}

/** The names that are devices on Windows, wherever they stand in a path. */
const RESERVED = /(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.|\/)/

function refuseBomb(files: readonly ExpectedFile[]): void {
  const size = sum(files.map(({ entry }) => entry.size))
  const packed = sum(files.map(({ entry }) => entry.packedSize))
  if (size > SIZE_LIMIT) throw refused(`${size} bytes once unpacked`)
  if (size > RATIO_FREE && size > packed * RATIO_LIMIT)
    throw refused(`${packed} bytes that unpack to ${size}`)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
