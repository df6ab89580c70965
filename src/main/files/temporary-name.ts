import { createHash } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { isRunning } from './is-running'

const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const PATTERN = new RegExp(`^\\.manuel-(\\d+)-${HOST}-\\d+\\.tmp$`)
let count = 0

/**
 * Returns the path of a new temporary file in a folder. Host and process stand in its name: another machine that writes the
 * same file has another one. As short as can be, for the longest name that the folder takes must do for what it becomes.
 */
export function temporaryIn(folder: string): string {
  count += 1
  return path.join(folder, `.manuel-${process.pid}-${HOST}-${count}.tmp`)
}

/** Removes the temporary files that processes of this host left in a folder when they were killed. */
export async function sweepTemporaries(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const left = names.filter((name) => {
    const pid = PATTERN.exec(name)?.[1]
    return pid !== undefined && !isRunning(Number(pid))
  })
  await Promise.all(left.map((name) => rm(path.join(folder, name), { force: true }).catch(() => undefined)))
}
