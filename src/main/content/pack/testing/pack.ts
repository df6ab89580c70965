import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PACK_FILES, PACK_FORMAT } from '../../../../shared/content/pack'
import { emptyFolder } from '../../../files/testing/folder'

/** Writes a pack that holds the given files, and returns its folder; `changes` replace what the manifest says. */
export async function writeTestPack(
  files: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, unknown>> = {}
): Promise<string> {
  const folder = await emptyFolder()
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), text)
  }
  const manifest = {
    format: PACK_FORMAT,
    id: 'manuel',
    title: 'Un manuel',
    version: '2026.11.1',
    publishedOn: '2026-11-23',
    language: 'fr',
    licence: 'Licence Ouverte 2.0',
    files: Object.entries(files).map(([file, text]) => ({
      path: file,
      size: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex')
    })),
    ...changes
  }
  await writeFile(path.join(folder, PACK_FILES.manifest), JSON.stringify(manifest))
  return folder
}
