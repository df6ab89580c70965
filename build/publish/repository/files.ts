import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Metadata, MetadataKind, type Root, type Snapshot, type Targets, type Timestamp } from '@tufjs/models'

/** The current metadata of a repository; only the root is there before the first version of the content. */
export interface Repository {
  readonly root: Metadata<Root>
  readonly published: Published | null
}

export interface Published {
  readonly targets: Metadata<Targets>
  readonly snapshot: Metadata<Snapshot>
  readonly timestamp: Metadata<Timestamp>
}

/** A file to write into a repository. */
export interface RepositoryFile {
  readonly name: string
  readonly bytes: string | Uint8Array
}

type Json = Parameters<typeof Metadata.fromJSON>[1]

/** Reads the current metadata of a repository folder; signatures are not checked. Rejects where there is none. */
export async function readRepository(folder: string): Promise<Repository> {
  const read = async (name: string): Promise<Json> =>
    JSON.parse(await readFile(join(folder, 'metadata', name), 'utf8')) as Json
  const root = Metadata.fromJSON(MetadataKind.Root, await read('root.json'))
  const stamp = await read('timestamp.json').catch(() => null)
  if (stamp === null) return { root, published: null }
  const timestamp = Metadata.fromJSON(MetadataKind.Timestamp, stamp)
  const snapshot = Metadata.fromJSON(
    MetadataKind.Snapshot,
    await read(`${timestamp.signed.snapshotMeta.version}.snapshot.json`)
  )
  const targets = Metadata.fromJSON(
    MetadataKind.Targets,
    await read(`${snapshot.signed.meta['targets.json']?.version ?? 0}.targets.json`)
  )
  return { root, published: { targets, snapshot, timestamp } }
}

/** Writes files in this order, each at once: a mirror that copies meanwhile never finds a list before what it lists. */
export async function writeFiles(folder: string, files: readonly RepositoryFile[]): Promise<void> {
  for (const { name, bytes } of files) {
    const file = join(folder, name)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(`${file}.tmp`, bytes)
    await rename(`${file}.tmp`, file)
  }
}

/** Returns the two files of a root: the one of its version, and the newest. */
export function rootFiles(version: number, text: string): readonly RepositoryFile[] {
  return [`${version}.root.json`, 'root.json'].map((name) => ({ name: `metadata/${name}`, bytes: text }))
}
