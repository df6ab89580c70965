import { readFile, stat } from 'node:fs/promises'
import * as v from 'valibot'
import { errorCode, fileFailure, type FileFailure } from './file-failure'

/** How a kind of kept file is read: its schema, and the newest format that the schema knows. */
export interface KeptForm<T> {
  readonly schema: v.GenericSchema<unknown, T>
  readonly format: number
}

/** What stood at a path. */
export type KeptFile<T> =
  | { readonly state: 'absent' }
  | { readonly state: 'sound'; readonly value: T; readonly text: string }
  /** Written by a later version: its value as far as this version understands it. */
  | { readonly state: 'newer'; readonly value: T | null }
  | { readonly state: 'broken' }
  | { readonly state: 'out-of-reach'; readonly failure: FileFailure }

/** Returns what stands at a path, without changing anything; never throws. */
export async function readKeptFile<T>(file: string, form: KeptForm<T>): Promise<KeptFile<T>> {
  try {
    // A pipe or a device would never end.
    if (!(await stat(file)).isFile()) return { state: 'out-of-reach', failure: { reason: 'not-a-file' } }
    return judge(await readFile(file, 'utf8'), form)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return { state: 'absent' }
    return { state: 'out-of-reach', failure: fileFailure(error) }
  }
}

function judge<T>(text: string, { schema, format }: KeptForm<T>): KeptFile<T> {
  const data = parseJson(text)
  const known = v.safeParse(schema, data)
  if (known.success) return { state: 'sound', value: known.output, text }
  const header = v.safeParse(v.looseObject({ format: v.pipe(v.number(), v.gtValue(format)) }), data)
  if (!header.success) return { state: 'broken' }
  const asOurs = v.safeParse(schema, { ...header.output, format })
  return { state: 'newer', value: asOurs.success ? asOurs.output : null }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
