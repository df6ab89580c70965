import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, open, readFile, rename, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { PACK_FILES, type Manifest } from '../../../shared/content/pack'
import type { SignedPack } from '../../../shared/content/signed-pack'
import { flushFolder } from '../../files/durable-write'
import { FILE_LIMIT, judgeArchive, type ExpectedFile } from './archive-contents'
import { writeError } from './failure'
import { severalAtOnce } from './several-at-once'
import type { Deadline } from './deadline'
import { createFile, writeWhole } from './write-file'
import {
  listEntries,
  openZip,
  readArchiveEntry,
  refused,
  type Archive,
  type ArchiveEntry
} from './zip-entries'

/** What a folder is called until it is whole; an interrupted process may leave one, which nothing refers to. */
const PARTIAL = '.partial-'

/** Files that are written or flushed at once: enough to keep a disk busy, and few enough to hold in memory. */
const AT_ONCE = 8

/** Files that stay open from writing to flushing: far below what any system lets a process open. */
const OPEN_AT_ONCE = 128

/**
 * Unpacks a verified archive into a folder that does not exist yet, and returns the manifest. The folder appears
 * whole or not at all: what is being written stands beside it, under its name with `.partial-` and six letters.
 * @param onBytes told the bytes unpacked so far and in all
 * @throws SourceError; nothing is left behind then
 */
export async function unpackArchive(
  archive: string,
  folder: string,
  signed: SignedPack,
  deadline: Deadline,
  onBytes: (done: number, total: number) => void
): Promise<Manifest> {
  let partial: string | undefined
  const handle = await open(archive, 'r')
  try {
    const listed = await listEntries(await openZip(handle), { limit: FILE_LIMIT, folders: false })
    const { manifest, files } = await judgeArchive(listed, signed)
    partial = await mkdtemp(folder + PARTIAL)
    const folders = await makeFolders(partial, files)
    await writeFiles(listed, partial, files, deadline, onBytes)
    await severalAtOnce(folders, AT_ONCE, flushFolder)
    await putInPlace(partial, folder)
    return manifest
  } catch (error) {
    // What is given up may still be writing its last files.
    if (partial !== undefined) await rm(partial, { recursive: true, force: true, maxRetries: 5 })
    throw writeError(error, path.basename(folder))
  } finally {
    await handle.close()
  }
}

async function makeFolders(root: string, files: readonly ExpectedFile[]): Promise<readonly string[]> {
  const folders = new Set(files.map(({ entry }) => path.dirname(path.join(root, entry.name))))
  for (const folder of folders) await mkdir(folder, { recursive: true })
  return [...folders.add(root)]
}

async function writeFiles(
  archive: Archive,
  folder: string,
  files: readonly ExpectedFile[],
  deadline: Deadline,
  onBytes: (done: number, total: number) => void
): Promise<void> {
  const total = files.reduce((sum, { entry }) => sum + entry.size, 0)
  let done = 0
  for (let begin = 0; begin < files.length; begin += OPEN_AT_ONCE) {
    const written: FileHandle[] = []
    try {
      await severalAtOnce(files.slice(begin, begin + OPEN_AT_ONCE), AT_ONCE, async ({ entry, sha256 }) => {
        const handle = await createFile(path.join(folder, entry.name), entry.name)
        written.push(handle)
        await deadline.wait(writeEntry(archive, entry, sha256, handle))
        done += entry.size
        onBytes(done, total)
      })
      // Flushed once all are written, several at once: the system then writes them together, where each alone would wait.
      await severalAtOnce(written, AT_ONCE, (handle) => deadline.wait(handle.sync()))
    } finally {
      await Promise.all(written.map((handle) => handle.close()))
    }
  }
}

async function writeEntry(
  archive: Archive,
  entry: ArchiveEntry,
  sha256: string | undefined,
  handle: FileHandle
): Promise<void> {
  const { name, size } = entry
  const digest = createHash('sha256')
  let written = 0
  for await (const chunk of readArchiveEntry(archive, entry)) {
    written += chunk.length
    if (written > size) throw refused(`${name} is longer than listed`)
    digest.update(chunk)
    await writeWhole(handle, chunk, name)
  }
  if (sha256 !== undefined && digest.digest('hex') !== sha256) throw refused(`${name}: SHA-256 differs`)
}

/** Gives the folder its name. Another instance of the application may have been quicker: then its folder stays. */
async function putInPlace(partial: string, folder: string): Promise<void> {
  try {
    await rename(partial, folder)
  } catch (error) {
    if (!(await sameManifest(partial, folder))) throw error
    await rm(partial, { recursive: true, force: true })
    return
  }
  await flushFolder(path.dirname(folder))
}

async function sameManifest(one: string, other: string): Promise<boolean> {
  const [own, their] = await Promise.all(
    [one, other].map((folder) => readFile(path.join(folder, PACK_FILES.manifest)).catch(() => null))
  )
  return own !== null && own !== undefined && their != null && own.equals(their)
}
