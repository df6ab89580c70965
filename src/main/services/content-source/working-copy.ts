import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Updater } from 'tuf-js'
import { ensureFolder } from '../ensure-folder'
import { createFetcher, REPOSITORY, type SourceFetcher } from './fetcher'
import type { OpenFile } from './source'
import { checkTrusted, type TrustedSet, type TrustedTexts } from './trusted-set'
import { meaningOf } from './tuf-errors'
import type { Watch } from './watch'

/** A folder of one verification: the copy of what is trusted that tuf-js works on, and the pack's copy. */
export interface WorkingCopy {
  readonly archive: string
  /** Where the new state is written before it gets its place. */
  readonly state: string
  /**
   * Brings the copy up to what the source says, and returns it, everything checked.
   * @throws SourceError
   */
  readonly refresh: (open: OpenFile, watch: Watch) => Promise<Refreshed>
  readonly remove: () => Promise<void>
}

export interface Refreshed {
  readonly trusted: TrustedSet
  /** What the source itself has as timestamp: tuf-js passes over one of a version that it knows. */
  readonly timestamp: string | undefined
}

/** Makes the folder below another one, with what is trusted now. @throws the error of `node:fs` */
export async function makeWorkingCopy(scratch: string, { root, below }: TrustedTexts): Promise<WorkingCopy> {
  await ensureFolder(scratch)
  const folder = await mkdtemp(path.join(scratch, 'verify-'))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    for (const [role, text] of Object.entries({ root, ...below })) await writeFile(fileOf(folder, role), text)
  } catch (error) {
    await remove()
    throw error
  }
  const refresh: WorkingCopy['refresh'] = async (open, watch) => {
    const fetcher = createFetcher(open, watch)
    await runUpdater(folder, fetcher)
    return { trusted: await readCopy(folder), timestamp: fetcher.timestamp() }
  }
  return { archive: path.join(folder, 'pack.zip'), state: path.join(folder, 'trusted.json'), refresh, remove }
}

async function runUpdater(folder: string, fetcher: SourceFetcher): Promise<void> {
  const updater = new Updater({ metadataDir: folder, metadataBaseUrl: `${REPOSITORY}metadata`, fetcher })
  try {
    await updater.refresh()
  } catch (error) {
    throw meaningOf(fetcher.lastFailure() ?? error)
  }
}

async function readCopy(folder: string): Promise<TrustedSet> {
  const read = (role: string): Promise<string> => readFile(fileOf(folder, role), 'utf8')
  const root = await read('root')
  const below = {
    timestamp: await read('timestamp'),
    snapshot: await read('snapshot'),
    targets: await read('targets')
  }
  try {
    return checkTrusted({ root, below })
  } catch (error) {
    throw meaningOf(error)
  }
}

function fileOf(folder: string, role: string): string {
  return path.join(folder, `${role}.json`)
}
