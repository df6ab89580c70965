import path from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Returns the absolute path that an argument gives: desktops and file managers write a place as a path or as a `file:` address.
 * An address of another computer is left to fail as the path that it would be.
 */
export function localPath(argument: string, cwd: string): string {
  if (!argument.startsWith('file:')) return path.resolve(cwd, argument)
  try {
    return fileURLToPath(argument)
  } catch {
    return path.resolve(cwd, argument)
  }
}
