import { access, constants, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { writeDurably } from './durable-write'
import { fileFailure, type FileFailure } from './file-failure'
import { readKeptFile, type KeptForm } from './read-kept-file'
import { setAside } from './set-aside'
import type { Trouble } from './trouble'

export interface DurableFileOptions<T> extends KeptForm<T> {
  readonly path: string
  /** The value of a profile that has none yet. */
  readonly initial: T
  readonly now: () => Date
}

/** A value kept in one JSON file, with the last one before it in `<path>.bak`. */
export interface DurableFile<T> {
  readonly value: () => T
  /** What was found wrong when the file was opened. */
  readonly trouble: Trouble | null
  /**
   * Takes a new value at once, and resolves when it is on the disk, with the trouble that kept it off.
   * Writes follow one another; those that come while one is under way are done as one, with the last value.
   */
  readonly write: (next: T) => Promise<Trouble | null>
  /** Resolves when nothing is left to write. */
  readonly settled: () => Promise<void>
}

interface Opening<T> {
  readonly value: T
  /** What the file, or its copy, held when it was last known to be good. */
  readonly soundText: string | null
  readonly trouble: Trouble | null
}

/** Opens a file that holds what a person made; never throws, and never loses what it cannot read. */
export async function openDurableFile<T>(options: DurableFileOptions<T>): Promise<DurableFile<T>> {
  const opening = await openKept(options)
  const locked = opening.trouble?.kind === 'newer-format' || opening.trouble?.kind === 'out-of-reach'
  let value = opening.value
  let soundText = opening.soundText
  let running: Promise<Trouble | null> = Promise.resolve(null)
  let queued: Promise<Trouble | null> | null = null

  async function save(): Promise<Trouble | null> {
    queued = null
    const text = `${JSON.stringify(value, null, 2)}\n`
    try {
      await mkdir(path.dirname(options.path), { recursive: true })
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
    trouble: opening.trouble,
    write: (next) => {
      value = next
      if (locked) return Promise.resolve(opening.trouble)
      if (queued === null) running = queued = running.then(save)
      return queued
    },
    settled: async () => {
      await running
    }
  }
}

async function openKept<T>(options: DurableFileOptions<T>): Promise<Opening<T>> {
  const { initial } = options
  const kept = await readKeptFile(options.path, options)
  switch (kept.state) {
    case 'sound':
      return { value: kept.value, soundText: kept.text, trouble: await unwritable(options.path) }
    case 'newer':
      return { value: kept.value ?? initial, soundText: null, trouble: { kind: 'newer-format' } }
    case 'out-of-reach':
      return { value: initial, soundText: null, trouble: { kind: 'out-of-reach', failure: kept.failure } }
    case 'absent':
      return openAbsent(options)
    case 'broken':
      return replaceBroken(options)
  }
}

/** A crash between setting a file aside and the next write leaves only the copy. */
async function openAbsent<T>(options: DurableFileOptions<T>): Promise<Opening<T>> {
  const trouble = await unwritable(options.path)
  const none = { value: options.initial, soundText: null, trouble }
  return trouble === null ? ((await openBackup(options)) ?? none) : none
}

async function replaceBroken<T>(options: DurableFileOptions<T>): Promise<Opening<T>> {
  try {
    const aside = await setAside(options.path, options.now())
    const backup = await openBackup(options)
    if (backup?.trouble) return backup
    const trouble = { kind: 'set-aside', aside, recovered: backup !== null } as const
    return { value: backup?.value ?? options.initial, soundText: backup?.soundText ?? null, trouble }
  } catch (error) {
    const trouble = { kind: 'out-of-reach', failure: fileFailure(error) } as const
    return { value: options.initial, soundText: null, trouble }
  }
}

/** Returns what the copy holds, or null where there is none to use; a broken one is set aside too. */
async function openBackup<T>(options: DurableFileOptions<T>): Promise<Opening<T> | null> {
  const backup = backupOf(options.path)
  const kept = await readKeptFile(backup, options)
  switch (kept.state) {
    case 'sound':
      return { value: kept.value, soundText: kept.text, trouble: null }
    case 'newer':
      return { value: kept.value ?? options.initial, soundText: null, trouble: { kind: 'newer-format' } }
    case 'out-of-reach':
      return {
        value: options.initial,
        soundText: null,
        trouble: { kind: 'out-of-reach', failure: kept.failure }
      }
    case 'broken':
      await setAside(backup, options.now())
      return null
    case 'absent':
      return null
  }
}

function backupOf(file: string): string {
  return `${file}.bak`
}

/** Says at once what the first change would meet: no folder, or one that cannot be written. */
async function unwritable(file: string): Promise<Trouble | null> {
  const failure = await folderFailure(path.dirname(file))
  return failure === null ? null : { kind: 'not-saved', failure }
}

async function folderFailure(folder: string): Promise<FileFailure | null> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
    return null
  } catch (error) {
    return fileFailure(error)
  }
}
