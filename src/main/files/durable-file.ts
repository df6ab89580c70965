import path from 'node:path'
import type { Versions } from '../../shared/profile/merge'
import { writeDurably } from './durable-write'
import { ensureFolder } from './ensure-folder'
import { withFileLock, type LockPatience } from './file-lock'
import { fileFailure } from './file-failure'
import type { KeptFileFailure } from './kept-file-failure'
import { backupOf, openKeptFile, keptText, type DurableFileOptions } from './open-kept-file'
import { readKeptFile, type KeptFile } from './read-kept-file'
import { copyAside, setAside } from './set-aside'

/** A value kept in one JSON file, with the last one before it in `<path>.bak`. Other machines may change it meanwhile. */
export interface DurableFile<T> {
  readonly value: () => T
  /** What was found wrong when the file was opened. */
  readonly failure: KeptFileFailure | null
  /**
   * Takes a new value at once, and resolves when it is on the disk, with the failure that kept it off; `value` is then merged
   * with what others wrote since. Writes follow one another; those that come while one is under way are done as one, with the
   * last value.
   */
  readonly write: (next: T) => Promise<KeptFileFailure | null>
  /** Resolves when nothing is left to write. */
  readonly settled: () => Promise<void>
}

/** A write takes milliseconds, however slow the machine: some seconds of silence are those of one that is gone. */
const PATIENCE: LockPatience = { held: 30_000, silent: 5_000 }

/** How a write under the lock ended: null once it is on the disk. */
type Done = KeptFileFailure | 'lock-lost' | null

/** Opens a file that holds what a person made; never throws, and never loses what it cannot read. */
export async function openDurableFile<T extends { readonly format: number }>(
  options: DurableFileOptions<T>
): Promise<DurableFile<T>> {
  const { path: file, form, now } = options
  const merge = (versions: Versions<T>): T => form.merge?.(versions) ?? versions.ours
  const opening = await openKeptFile(options)
  let locked =
    opening.failure?.kind === 'newer-format' || opening.failure?.kind === 'out-of-reach'
      ? opening.failure
      : null
  let value = opening.value
  /** What the file held when it was last seen, and its text. */
  let seen = { value: opening.value, text: opening.soundText }
  let running: Promise<KeptFileFailure | null> = Promise.resolve(null)
  let queued: Promise<KeptFileFailure | null> | null = null

  async function save(): Promise<KeptFileFailure | null> {
    queued = null
    try {
      await ensureFolder(path.dirname(file))
      let done: Done
      do done = await withFileLock(`${file}.lock`, PATIENCE, saveHeld)
      while (done === 'lock-lost')
      return done
    } catch (error) {
      return { kind: 'not-saved', failure: fileFailure(error) }
    }
  }

  /** Under the lock: what another machine wrote since is read before, and merged. */
  async function saveHeld(isHeld: () => Promise<boolean>): Promise<Done> {
    const found = await readKeptFile(file, form)
    if (found.state === 'newer') return (locked = { kind: 'newer-format' })
    if (found.state === 'out-of-reach') return { kind: 'not-saved', failure: found.failure }
    const damage = await keepDamaged(found)
    const ours = value
    const theirs = found.state === 'sound' || found.state === 'partial' ? found : seen
    const merged = theirs.text === seen.text ? ours : merge({ base: seen.value, ours, theirs: theirs.value })
    const text = keptText(merged)
    if (theirs.text !== null) await writeDurably(backupOf(file), theirs.text)
    // A machine that slept meanwhile may find its lock taken over.
    if (!(await isHeld())) return 'lock-lost'
    await writeDurably(file, text)
    // What was changed while it was written is a change of what is there now.
    value = value === ours ? merged : merge({ base: ours, ours: value, theirs: merged })
    seen = { value: merged, text }
    return damage
  }

  /** Keeps beside the file what another machine left there and is not understood. */
  async function keepDamaged(found: KeptFile<T>): Promise<KeptFileFailure | null> {
    if (found.state === 'broken')
      return { kind: 'set-aside', aside: await setAside(file, now()), recovered: true }
    if (found.state !== 'partial') return null
    return { kind: 'partly-read', aside: await copyAside(file, now()), left: found.left }
  }

  return {
    value: () => value,
    failure: opening.failure,
    write: (next) => {
      value = next
      if (locked !== null) return Promise.resolve(locked)
      if (queued === null) running = queued = running.then(save)
      return queued
    },
    settled: async () => {
      await running
    }
  }
}
