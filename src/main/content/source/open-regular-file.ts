import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { errorCode } from '../../files/file-failure'
import { readError, MissingFileError, SourceError } from './failure'

/** Without following a link, and without waiting for the other end of a FIFO. Absent from Windows, where neither exists. */
const flags = constants as Partial<Record<'O_NOFOLLOW' | 'O_NONBLOCK', number>>
const SAFELY = constants.O_RDONLY | (flags.O_NOFOLLOW ?? 0) | (flags.O_NONBLOCK ?? 0)

/**
 * Opens a file to read, if it is an ordinary one.
 * @throws MissingFileError, or SourceError for a link, a FIFO, a device, a folder or a read error
 */
export async function openRegularFile(file: string, name: string): Promise<FileHandle> {
  const handle = await open(file, SAFELY).catch((error: unknown) => {
    throw openingError(error, name)
  })
  const status = await handle.stat()
  if (status.isFile()) return handle
  await handle.close()
  throw new SourceError('unsafe-source', `${name}: not a regular file`)
}

function openingError(error: unknown, name: string): Error {
  const code = errorCode(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return new MissingFileError(name)
  if (code === 'ELOOP' || code === 'ENXIO') return new SourceError('unsafe-source', `${name}: ${code}`)
  return readError(error, name)
}

/**
 * Reads an ordinary file by chunks. It is opened with the first chunk, so that a file that is never read is never opened.
 * Reading throws as openRegularFile does.
 */
export async function* readRegularFile(file: string, name: string): AsyncGenerator<Uint8Array> {
  const handle = await openRegularFile(file, name)
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } catch (error) {
    throw readError(error, name)
  } finally {
    await handle.close()
  }
}

/** Bytes read at once. */
const CHUNK = 256 * 1024
