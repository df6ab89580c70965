import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'

/**
 * Returns the bytes of the file that a path of an address names inside a folder, or null where there is none.
 * Nothing outside the folder is ever read, whatever the path holds: `..`, its encoded forms, links.
 */
export async function readJailed(root: string, pathname: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const relative = relativePath(pathname)
  if (relative === null) return null
  try {
    const [realRoot, real] = await Promise.all([realpath(root), realpath(path.join(root, relative))])
    if (!real.startsWith(realRoot + path.sep) || !(await stat(real)).isFile()) return null
    return await readFile(real)
  } catch (error) {
    if (isAbsence(error)) return null
    throw error
  }
}

/** Returns the path without its leading slash, or null where it could mean anything but a file below. */
function relativePath(pathname: string): string | null {
  const decoded = decode(pathname)
  if (decoded === null || !decoded.startsWith('/') || /[\0\\:]/.test(decoded)) return null
  const segments = decoded.slice(1).split('/')
  return segments.some((segment) => segment === '' || segment.startsWith('.')) ? null : segments.join('/')
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

function isAbsence(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(String(error.code))
  )
}
