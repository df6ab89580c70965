import { access, constants, mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { errorCode } from './file-failure'

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
    if (there?.isDirectory() !== true) throw error
  }
}
