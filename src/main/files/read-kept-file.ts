import { lstatSync, readFileSync, statSync, type Stats } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { readKeptData, type KeptForm } from '../../shared/profile/kept-form'
import { parseJson } from '../../shared/text/parse-json'
import { decodeText } from './decode-text'
import { errorCode, fileFailure, specialFile, type FileFailure } from './file-failure'

/** What stood at a path. */
export type KeptFile<T> =
  | { readonly state: 'absent' }
  | { readonly state: 'sound'; readonly value: T; readonly text: string }
  /** Some records are not understood: the value is of the others. */
  | { readonly state: 'partial'; readonly value: T; readonly text: string; readonly left: number }
  /** Written by a later version: its value as far as this version understands it. */
  | { readonly state: 'newer'; readonly value: T | null }
  | { readonly state: 'broken' }
  | { readonly state: 'out-of-reach'; readonly failure: FileFailure }

type Format = { readonly format: number }
type Unreadable = Extract<KeptFile<never>, { readonly state: 'absent' | 'out-of-reach' }>

/** Returns what stands at a path, without changing anything; never throws. */
export async function readKeptFile<T extends Format>(file: string, form: KeptForm<T>): Promise<KeptFile<T>> {
  try {
    return notAFile(file, await stat(file)) ?? keptIn(await readFile(file), form)
  } catch (error) {
    return unread(file, error)
  }
}

/** As `readKeptFile`, for what the first window needs: until Electron is ready, nothing asynchronous is answered. */
export function readKeptFileSync<T extends Format>(file: string, form: KeptForm<T>): KeptFile<T> {
  try {
    return notAFile(file, statSync(file)) ?? keptIn(readFileSync(file), form)
  } catch (error) {
    return unread(file, error)
  }
}

/** Returns null for a file. @throws for a pipe or a device, which would never end */
function notAFile(file: string, found: Stats): Unreadable | null {
  if (found.isDirectory()) return { state: 'out-of-reach', failure: { reason: 'not-a-file' } }
  if (!found.isFile()) throw specialFile(file)
  return null
}

function keptIn<T extends Format>(bytes: Buffer, form: KeptForm<T>): KeptFile<T> {
  // As an editor may have saved it: with a byte order mark, or in UTF-16.
  const text = decodeText(bytes)
  if (text === null) return { state: 'broken' }
  const read = readKeptData(parseJson(text), form)
  return read.state === 'sound' || read.state === 'partial' ? { ...read, text } : read
}

function unread(file: string, error: unknown): Unreadable {
  const code = errorCode(error)
  // A share that is not there yet: what it holds must not be begun anew.
  if (code === 'ENOENT' && isLink(file))
    return { state: 'out-of-reach', failure: { reason: 'dangling-link' } }
  if (code === 'ENOENT' || code === 'ENOTDIR') return { state: 'absent' }
  return { state: 'out-of-reach', failure: fileFailure(error) }
}

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink()
  } catch {
    return false
  }
}
