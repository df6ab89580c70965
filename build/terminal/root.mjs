import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/**
 * Returns the absolute path of a place of the repository.
 * @param {string[]} parts names of folders and files from its top
 */
export function inRoot(...parts) {
  return path.join(root, ...parts)
}
