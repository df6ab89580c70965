import { lstat, readFile, stat } from 'node:fs/promises'
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

/** Returns what stands at a path, without changing anything; never throws. */
export async function readKeptFile<T extends { readonly format: number }>(
  file: string,
  form: KeptForm<T>
): Promise<KeptFile<T>> {
  try {
    const found = await stat(file)
    if (found.isDirectory()) return { state: 'out-of-reach', failure: { reason: 'not-a-file' } }
    // A pipe or a device would never end.
    if (!found.isFile()) throw specialFile(file)
    // As an editor may have saved it: with a byte order mark, or in UTF-16.
    const text = decodeText(await readFile(file))
    if (text === null) return { state: 'broken' }
    const read = readKeptData(parseJson(text), form)
    return read.state === 'sound' || read.state === 'partial' ? { ...read, text } : read
  } catch (error) {
    const code = errorCode(error)
    // A share that is not there yet: what it holds must not be begun anew.
    if (code === 'ENOENT' && (await isLink(file)))
      return { state: 'out-of-reach', failure: { reason: 'dangling-link' } }
    if (code === 'ENOENT' || code === 'ENOTDIR') return { state: 'absent' }
    return { state: 'out-of-reach', failure: fileFailure(error) }
  }
}

function isLink(file: string): Promise<boolean> {
  return lstat(file).then(
    (found) => found.isSymbolicLink(),
    () => false
  )
}
