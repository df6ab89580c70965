import { createWriteStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { compareVersions } from '../../../src/shared/content/signed-pack'
import { PublishError } from '../publish-error'
import { ENTRY } from './archive'
import { readRepository, writeFiles, type RepositoryFile } from './files'
import { publishedVersions } from './release'

/**
 * Returns what a USB key must carry: all metadata, so that old applications can follow changes of keys, and the
 * newest version alone.
 * @throws PublishError where nothing is published yet
 */
async function filesToCarry(repository: string): Promise<readonly RepositoryFile[]> {
  const versions = publishedVersions(await readRepository(repository))
  const [newest] = versions.toSorted((one, other) => compareVersions(other.pack.version, one.pack.version))
  if (newest === undefined) throw new PublishError('Ce dépôt n’a encore publié aucune version.')
  const names = (await readdir(join(repository, 'metadata'))).toSorted().map((name) => `metadata/${name}`)
  const target = `targets/${newest.target.hashes['sha256'] ?? ''}.${newest.target.path}`
  return Promise.all(
    [...names, target].map(async (name) => ({ name, bytes: await readFile(join(repository, name)) }))
  )
}

/** Copies a repository for a USB key into a folder. @throws PublishError */
export async function carryFolder(repository: string, folder: string): Promise<void> {
  await writeFiles(folder, await filesToCarry(repository))
}

/** Copies a repository for a USB key into one zip file; the same repository gives the same bytes. @throws PublishError */
export async function carryFile(repository: string, file: string): Promise<void> {
  const zip = new ZipFile()
  for (const { name, bytes } of await filesToCarry(repository)) {
    zip.addBuffer(Buffer.from(bytes), name, { ...ENTRY, compress: false })
  }
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file, { flags: 'wx' }))
}
