import { accessSync, statSync } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import path from 'node:path'
import { writeDurably } from './durable-write'
import { ensureFolder } from './ensure-folder'
import { fileFailure } from './file-failure'
import type { KeptForm } from '../../shared/profile/kept-form'
import { readKeptFileSync, type KeptFile } from './read-kept-file'
import { copyAside, setAside } from './set-aside'
import type { KeptFileFailure } from './kept-file-failure'

export interface DurableFileOptions<T extends Kept> {
  readonly form: KeptForm<T>
  readonly path: string
  /** The value of a profile that has none yet. */
  readonly initial: T
  readonly now: () => Date
}

/** Every kept file says its format. */
type Kept = { readonly format: number }

export interface OpenedFile<T> {
  readonly value: T
  /** What the file, or its copy, held when it was last known to be good. */
  readonly soundText: string | null
  readonly failure: KeptFileFailure | null
}

/**
 * Returns the value of a kept file, or of its copy, or the initial one; never throws, and never loses what it cannot read.
 * Where nothing is wrong it waits for nothing, so that the first window, which needs some of them, waits for Electron alone.
 */
export async function openKeptFile<T extends Kept>(options: DurableFileOptions<T>): Promise<OpenedFile<T>> {
  const { initial } = options
  const kept = readKeptFileSync(options.path, options.form)
  switch (kept.state) {
    case 'sound':
      return { value: kept.value, soundText: kept.text, failure: await unwritable(options.path) }
    case 'partial':
      return takeReadable(options, kept)
    case 'newer':
      return { value: kept.value ?? initial, soundText: null, failure: { kind: 'newer-format' } }
    case 'out-of-reach': {
      // Of a folder that cannot be entered, every file is out of reach: told once.
      const failure =
        (await closedFolder(options.path)) ?? ({ kind: 'out-of-reach', failure: kept.failure } as const)
      return { value: initial, soundText: null, failure }
    }
    case 'absent':
      return openAbsent(options)
    case 'broken':
      return replaceBroken(options)
  }
}

/** A crash between setting a file aside and the next write leaves only the copy. */
async function openAbsent<T extends Kept>(options: DurableFileOptions<T>): Promise<OpenedFile<T>> {
  const failure = await unwritable(options.path)
  const none = { value: options.initial, soundText: null, failure }
  return failure === null ? ((await openBackup(options)) ?? none) : none
}

/** The file is written anew at once: the records that are not understood would be set aside at every start. */
async function takeReadable<T extends Kept>(
  { path: file, now }: DurableFileOptions<T>,
  { value, left }: Extract<KeptFile<T>, { state: 'partial' }>
): Promise<OpenedFile<T>> {
  try {
    const aside = await copyAside(file, now())
    const soundText = keptText(value)
    await writeDurably(file, soundText)
    return { value, soundText, failure: { kind: 'partly-read', aside, left } }
  } catch (error) {
    return { value, soundText: null, failure: { kind: 'not-saved', failure: fileFailure(error) } }
  }
}

/** Returns the text of a kept value. */
export function keptText(value: Kept): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

async function replaceBroken<T extends Kept>(options: DurableFileOptions<T>): Promise<OpenedFile<T>> {
  try {
    const aside = await setAside(options.path, options.now())
    const backup = await openBackup(options)
    if (backup?.failure) return backup
    const failure = { kind: 'set-aside', aside, recovered: backup !== null } as const
    return { value: backup?.value ?? options.initial, soundText: backup?.soundText ?? null, failure }
  } catch (error) {
    const failure = { kind: 'out-of-reach', failure: fileFailure(error) } as const
    return { value: options.initial, soundText: null, failure }
  }
}

/** Returns what the copy holds, or null where there is none to use; a broken one is set aside too. */
async function openBackup<T extends Kept>(options: DurableFileOptions<T>): Promise<OpenedFile<T> | null> {
  const backup = backupOf(options.path)
  const kept = readKeptFileSync(backup, options.form)
  switch (kept.state) {
    case 'sound':
      return { value: kept.value, soundText: kept.text, failure: null }
    case 'partial':
      return { value: kept.value, soundText: null, failure: null }
    case 'newer':
      return { value: kept.value ?? options.initial, soundText: null, failure: { kind: 'newer-format' } }
    case 'out-of-reach':
      return {
        value: options.initial,
        soundText: null,
        failure: { kind: 'out-of-reach', failure: kept.failure }
      }
    case 'broken':
      await setAside(backup, options.now())
      return null
    case 'absent':
      return null
  }
}

/** Returns the path of the copy of a kept file: what it held before the last change. */
export function backupOf(file: string): string {
  return `${file}.bak`
}

/** Returns at the start why the first change could not be saved: no folder, or one that cannot be written. */
async function unwritable(file: string): Promise<KeptFileFailure | null> {
  const folder = path.dirname(file)
  try {
    if (!isWritableFolder(folder)) await ensureFolder(folder)
    return null
  } catch (error) {
    return { kind: 'not-saved', failure: fileFailure(error) }
  }
}

function isWritableFolder(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return statSync(folder).isDirectory()
  } catch {
    return false
  }
}

async function closedFolder(file: string): Promise<KeptFileFailure | null> {
  try {
    await access(path.dirname(file), constants.X_OK)
    return null
  } catch (error) {
    return { kind: 'not-saved', failure: fileFailure(error) }
  }
}
