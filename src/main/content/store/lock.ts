import { link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { errorCode } from '../../files/file-failure'
import { isRunning } from '../../files/is-running'

/** Switching takes seconds: a lock that is older, in milliseconds, was left by another machine. */
const OLD = 3_600_000

/** Another process is changing the same store. */
export class StoreBusyError extends Error {
  override readonly name = 'StoreBusyError'
}

/**
 * Does something while no other process changes the store in a folder; a lock left by a process that is no more is taken.
 * @throws StoreBusyError where another process holds it, and what the action throws
 */
export async function withLock<T>(folder: string, action: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, 'lock')
  await take(file, true)
  try {
    return await action()
  } finally {
    await rm(file, { force: true })
  }
}

/** The lock appears with its holder's name in it: a process may end between making a file and writing to it. */
async function take(file: string, again: boolean): Promise<void> {
  const own = `${file}.${process.pid}`
  try {
    await writeFile(own, holder(process.pid))
    await link(own, file)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    if (!again || !(await isLeftOver(file))) throw new StoreBusyError(file)
    await rm(file, { force: true })
    await take(file, false)
  } finally {
    await rm(own, { force: true })
  }
}

async function isLeftOver(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const pid = Number(text.split(' ')[0])
  if (text === holder(pid) && !isRunning(pid)) return true
  const { mtimeMs } = await stat(file)
  return Date.now() - mtimeMs > OLD
}

/** Process and machine: in a home folder on a network, the process ids of another machine mean nothing here. */
function holder(pid: number): string {
  return `${pid} ${hostname()}`
}
