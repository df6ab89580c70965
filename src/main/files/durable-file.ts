import path from 'node:path'
import { writeDurably } from './durable-write'
import { ensureFolder } from './ensure-folder'
import { fileFailure } from './file-failure'
import { backupOf, openKeptFile, type DurableFileOptions } from './open-kept-file'
import type { KeptFileFailure } from './kept-file-failure'

/** A value kept in one JSON file, with the last one before it in `<path>.bak`. */
export interface DurableFile<T> {
  readonly value: () => T
  /** What was found wrong when the file was opened. */
  readonly failure: KeptFileFailure | null
  /**
   * Takes a new value at once, and resolves when it is on the disk, with the failure that kept it off.
   * Writes follow one another; those that come while one is under way are done as one, with the last value.
   */
  readonly write: (next: T) => Promise<KeptFileFailure | null>
  /** Resolves when nothing is left to write. */
  readonly settled: () => Promise<void>
}

/** Opens a file that holds what a person made; never throws, and never loses what it cannot read. */
export async function openDurableFile<T extends { readonly format: number }>(
  options: DurableFileOptions<T>
): Promise<DurableFile<T>> {
  const opening = await openKeptFile(options)
  const locked = opening.failure?.kind === 'newer-format' || opening.failure?.kind === 'out-of-reach'
  let value = opening.value
  let soundText = opening.soundText
  let running: Promise<KeptFileFailure | null> = Promise.resolve(null)
  let queued: Promise<KeptFileFailure | null> | null = null

  async function save(): Promise<KeptFileFailure | null> {
    queued = null
    const text = `${JSON.stringify(value, null, 2)}\n`
    try {
      await ensureFolder(path.dirname(options.path))
      if (soundText !== null) await writeDurably(backupOf(options.path), soundText)
      await writeDurably(options.path, text)
      soundText = text
      return null
    } catch (error) {
      return { kind: 'not-saved', failure: fileFailure(error) }
    }
  }

  return {
    value: () => value,
    failure: opening.failure,
    write: (next) => {
      value = next
      if (locked) return Promise.resolve(opening.failure)
      if (queued === null) running = queued = running.then(save)
      return queued
    },
    settled: async () => {
      await running
    }
  }
}
