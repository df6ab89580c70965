import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { access, constants, lstat, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { danglingLink, errorCode } from './file-failure'

/**
 * Makes a folder where it is missing; returns once it is there and can be written.
 * @throws the error of `node:fs` that says why not
 */
export async function ensureFolder(folder: string): Promise<void> {
  await makeWay(folder)
  await access(folder, constants.W_OK)
}

/** Level by level: Node's own way of making several hides why it failed, and never ends in `/proc`. */
async function makeWay(folder: string): Promise<void> {
  try {
    await makeOne(folder)
  } catch (error) {
    const above = path.dirname(folder)
    if (errorCode(error) !== 'ENOENT' || above === folder) throw error
    await makeWay(above)
    await makeOne(folder)
  }
}

async function makeOne(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const there = await stat(folder).catch(() => null)
    if (there?.isDirectory() === true) return
    const link = there === null ? await lstat(folder).catch(() => null) : null
    throw link?.isSymbolicLink() === true ? danglingLink(folder) : error
  }
}

/**
 * Makes a folder where it is missing, and those above it, for what must be known before Electron is ready.
 * @param mode of the folders that are made, whatever the umask; without it, the umask decides
 * @throws the error of `node:fs` that says why not
 */
export function makeFolderSync(folder: string, mode?: number): void {
  try {
    makeOneSync(folder, mode)
  } catch (error) {
    const above = path.dirname(folder)
    if (errorCode(error) !== 'ENOENT' || above === folder) throw error
    makeFolderSync(above, mode)
    makeOneSync(folder, mode)
  }
}

function makeOneSync(folder: string, mode: number | undefined): void {
  try {
    mkdirSync(folder)
    if (mode !== undefined) chmodSync(folder, mode)
  } catch (error) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) throw error
  }
}
