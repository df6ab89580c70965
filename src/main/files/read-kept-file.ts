import { readFile, stat } from 'node:fs/promises'
import { readKeptData, type KeptForm } from '../../shared/profile/kept-form'
import { parseJson } from '../../shared/text/parse-json'
import { errorCode, fileFailure, type FileFailure } from './file-failure'

/** What stood at a path. */
export type KeptFile<T> =
  | { readonly state: 'absent' }
  | { readonly state: 'sound'; readonly value: T; readonly text: string }
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
    // A pipe or a device would never end.
    if (!(await stat(file)).isFile()) return { state: 'out-of-reach', failure: { reason: 'not-a-file' } }
    const text = await readFile(file, 'utf8')
    const read = readKeptData(parseJson(text), form)
    return read.state === 'sound' ? { ...read, text } : read
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return { state: 'absent' }
    return { state: 'out-of-reach', failure: fileFailure(error) }
  }
}
