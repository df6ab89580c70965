import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs'
import { errorCode, fileFailure, specialFile, type FileFailure } from './file-failure'

/** Bytes of a file; none where it is absent. */
export type BoundedFile =
  | { readonly state: 'absent' }
  /** Open to all: anybody on this machine may write it, as far as its mode tells. */
  | { readonly state: 'read'; readonly bytes: Uint8Array; readonly isOpenToAll: boolean }
  | { readonly state: 'too-large' }
  | { readonly state: 'dangling-link' }
  | { readonly state: 'out-of-reach'; readonly failure: FileFailure }

/** Not waiting for the other end of a FIFO. Absent from Windows, where there are none. */
const NON_BLOCKING = (constants as Partial<Record<'O_NONBLOCK', number>>).O_NONBLOCK ?? 0

/**
 * Returns what a file holds, following links, up to a number of bytes. Never throws. Synchronous: what it decides comes before
 * Electron is ready.
 */
export function readBounded(file: string, limit: number): BoundedFile {
  try {
    const descriptor = openSync(file, constants.O_RDONLY | NON_BLOCKING)
    try {
      const status = fstatSync(descriptor)
      if (status.isDirectory()) return { state: 'out-of-reach', failure: { reason: 'not-a-file' } }
      if (!status.isFile()) throw specialFile(file)
      const bytes = readUpTo(descriptor, limit)
      const isOpenToAll = process.platform !== 'win32' && (status.mode & constants.S_IWOTH) !== 0
      return bytes === null ? { state: 'too-large' } : { state: 'read', bytes, isOpenToAll }
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT') return { state: isLink(file) ? 'dangling-link' : 'absent' }
    if (code === 'ENOTDIR') return { state: 'absent' }
    return { state: 'out-of-reach', failure: fileFailure(error) }
  }
}

/** Returns the bytes, or null where there are more: what the file says of its size may change, and some say nothing. */
function readUpTo(descriptor: number, limit: number): Uint8Array | null {
  const bytes = new Uint8Array(limit + 1)
  let length = 0
  while (length < bytes.length) {
    const read = readSync(descriptor, bytes, length, bytes.length - length, null)
    if (read === 0) return bytes.subarray(0, length)
    length += read
  }
  return null
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true
}
