import { access, constants, mkdir } from 'node:fs/promises'
import path from 'node:path'

/**
 * Makes a folder where it is missing; returns once it is there and can be written.
 * @throws the error of `node:fs` that says why not
 */
export async function ensureFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (error) {
    // Making several levels at once hides the cause: the folder above knows it.
    await access(path.dirname(folder), constants.W_OK)
    throw error
  }
  await access(folder, constants.W_OK)
}
