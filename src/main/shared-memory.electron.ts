import { accessSync, constants, statfsSync } from 'node:fs'
import type { CommandLine } from 'electron'
import { attempt } from './files/attempt'

/** Where Chromium's processes share memory on Linux (`shm_overview(7)`). */
const SHARED_MEMORY = '/dev/shm'
/** Less has been seen to stop it while a page is drawn; containers often have 64 MB. In bytes. */
const ENOUGH = 128 * 1024 * 1024

/**
 * Has Chromium share memory by way of temporary files where `/dev/shm` is missing, closed or small: it would end without a
 * word, or wait for ever. Before `ready` only; its other processes are given the same switch.
 */
export function avoidSmallSharedMemory(commandLine: CommandLine, folder = SHARED_MEMORY): void {
  if (process.platform === 'linux' && !isUsable(folder)) commandLine.appendSwitch('disable-dev-shm-usage')
}

function isUsable(folder: string): boolean {
  return attempt(() => {
    accessSync(folder, constants.W_OK | constants.X_OK)
    const { bavail, bsize } = statfsSync(folder)
    if (bavail * bsize < ENOUGH) throw new Error(`${folder} is nearly full`)
  })
}
