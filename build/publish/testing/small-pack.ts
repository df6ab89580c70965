import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PACK_FILES, PACK_FORMAT } from '../../../src/shared/content/pack'
import { sha256 } from '../repository/metadata'

/** What a made-up pack is; the rest is usual. */
export interface SmallPack {
  readonly version: string
  readonly id?: string
  readonly title?: string
  /** Files beside `contents.json`, by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
}

/** The handbook that made-up packs are of. */
export const PACK_ID = 'petit-manuel'

/** Writes a pack that is well-formed, if not readable, into a folder; returns the folder. */
export async function writeSmallPack(
  folder: string,
  { version, id, title, files }: SmallPack
): Promise<string> {
  const all = { [PACK_FILES.contents]: `{"version":"${version}"}`, ...files }
  for (const [path, content] of Object.entries(all)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  const manifest = {
    format: PACK_FORMAT,
    id: id ?? PACK_ID,
    title: title ?? 'Petit manuel',
    version,
    publishedOn: '2026-11-23',
    language: 'fr',
    licence: 'Licence Ouverte 2.0',
    files: Object.entries(all).map(([path, content]) => {
      const bytes = Buffer.from(content)
      return { path, size: bytes.length, sha256: sha256(bytes) }
    })
  }
  await writeFile(join(folder, PACK_FILES.manifest), JSON.stringify(manifest))
  return folder
}
