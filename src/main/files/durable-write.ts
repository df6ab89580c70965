import { open, realpath, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { sweepTemporaries, temporaryIn } from './temporary-name'

/**
 * Writes a whole file so that, whatever happens, the path holds either what it held before or the new
 * content: a temporary file beside it, written in a loop, flushed and measured, then renamed.
 * Returns once the content and its name are on the disk.
 * @param mode permissions of the new file; a person's own files are for that person alone
 * @throws the error of `node:fs` that stopped it; the path is then unchanged and nothing is left beside it
 */
export async function writeDurably(file: string, content: string | Uint8Array, mode = 0o600): Promise<void> {
  // A link stays a link: what it points to is replaced.
  const target = await realpath(file).catch(() => file)
  const folder = path.dirname(target)
  await sweepTemporaries(folder)
  const temporary = temporaryIn(folder)
  try {
    await writeFlushed(temporary, content, mode)
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await flushFolder(folder)
}

/**
 * Writes a new file, and returns once its content is on the disk; its name is not yet.
 * @throws the error of `node:fs` that stopped it; what was written of the file stays
 */
export async function writeFlushed(file: string, content: string | Uint8Array, mode = 0o600): Promise<void> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const handle = await open(file, 'wx', mode)
  try {
    // A nearly full disk takes part of the bytes without an error.
    for (let done = 0; done < bytes.length;) {
      const { bytesWritten } = await handle.write(bytes, done, bytes.length - done)
      if (bytesWritten === 0) throw shortWrite(file)
      done += bytesWritten
    }
    await handle.sync()
    const { size } = await handle.stat()
    if (size !== bytes.length) throw shortWrite(file)
  } finally {
    await handle.close()
  }
}

function shortWrite(file: string): Error {
  return Object.assign(new Error(`Short write to ${file}`), { code: 'ENOSPC' })
}

/** Not every file system lets a folder be flushed; there is nothing more to do on those. */
const CANNOT_FLUSH = new Set(['EINVAL', 'ENOTSUP', 'EPERM', 'EACCES', 'EISDIR', 'EBADF'])

/** Flushes the names in a folder to the disk, where the file system can. */
export async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && CANNOT_FLUSH.has(String(error.code)))) throw error
  }
}
