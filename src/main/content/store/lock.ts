import path from 'node:path'
import { LockHeldError, withFileLock, type LockPatience } from '../../files/file-lock'

/** Another process is changing the same store. */
export class StoreBusyError extends Error {
  override readonly name = 'StoreBusyError'
}

/** A second installation fails at once while one is under way; a stale lock of another machine is known by its silence. */
const PATIENCE: LockPatience = { held: 0, silent: 20_000 }

/**
 * Does something while no other process changes the store in a folder that is there; a lock left by a process that is no more is taken.
 * @throws StoreBusyError where another process holds it, and what the action throws
 */
export async function withLock<T>(folder: string, action: () => Promise<T>): Promise<T> {
  const file = path.join(folder, 'lock')
  try {
    return await withFileLock(file, PATIENCE, action)
  } catch (error) {
    if (error instanceof LockHeldError && error.message === file) throw new StoreBusyError(file)
    throw error
  }
}
