import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { errorCode } from '../../files/file-failure'
import { isRunning } from '../../files/is-running'

interface SweepOptions {
  /** Folder of the store. */
  readonly folder: string
  /** Folder of what is being unpacked, each under a name that begins with the number of its process. */
  readonly staging: string
  readonly versions: string
  /** Versions that stay. */
  readonly kept: readonly string[]
}

/** Removes versions that are no longer listed, and what processes left that are no more. */
export async function sweep({ folder, staging, versions, kept }: SweepOptions): Promise<void> {
  for (const name of await names(versions)) {
    if (!kept.includes(name)) await remove(path.join(versions, name))
  }
  await sweepStaging(staging)
  // Earlier versions made their lock by way of a file for each process.
  for (const name of await names(folder)) {
    const pid = /^lock\.(\d+)$/.exec(name)?.[1]
    if (pid !== undefined && !isRunning(Number(pid))) await remove(path.join(folder, name))
  }
}

/** Removes what processes that are no more were unpacking. */
export async function sweepStaging(staging: string): Promise<void> {
  for (const name of await names(staging)) {
    if (!isRunning(Number.parseInt(name, 10))) await remove(path.join(staging, name))
  }
}

async function names(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

/** On Windows a file that is being read cannot go: the next sweep takes it. */
async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch(() => undefined)
}
