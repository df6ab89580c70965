import { open, type FileHandle } from 'node:fs/promises'
import { writeError, SourceError } from './failure'

/** Opens a new file, for its owner alone to write. @throws SourceError */
export async function createFile(file: string, name: string): Promise<FileHandle> {
  return open(file, 'wx', 0o644).catch((error: unknown) => {
    throw writeError(error, name)
  })
}

/** Writes a whole chunk; a nearly full disk takes part of it without an error. @throws SourceError */
export async function writeWhole(handle: FileHandle, chunk: Uint8Array, name: string): Promise<void> {
  for (let done = 0; done < chunk.length;) {
    const { bytesWritten } = await handle.write(chunk, done).catch((error: unknown) => {
      throw writeError(error, name)
    })
    if (bytesWritten === 0) throw new SourceError('disk-full', name)
    done += bytesWritten
  }
}
