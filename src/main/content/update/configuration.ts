import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { serverAddressSchema } from '../../../shared/profile/settings'
import { errorCode } from '../../files/file-failure'

/** What an administrator decides for a workstation: `configuration.json`. Anything unknown in it is a mistake. */
const configurationSchema = v.strictObject({
  format: v.literal(1),
  /** Null: no server, and the reader may not name one. Absent: the reader may. */
  contentServer: v.optional(v.nullable(serverAddressSchema)),
  allowHttp: v.optional(v.boolean(), false),
  proxy: v.optional(v.pipe(v.string(), v.regex(/^http:\/\/[^\s@/?#]+\/?$/))),
  /** Path of certificates in PEM, trusted beside the usual ones. */
  caFile: v.optional(v.string()),
  checkEvery: v.optional(v.picklist(['never', 'day', 'week']), 'day')
})
export type Configuration = v.InferOutput<typeof configurationSchema>

export type ReadConfiguration =
  | { readonly ok: true; readonly configuration: Configuration | null }
  /** What is wrong with the file, for the log. */
  | { readonly ok: false; readonly detail: string }

/** Returns what the administrator decided, null where there is no such file. Never throws. */
export async function readConfiguration(file: string): Promise<ReadConfiguration> {
  try {
    const parsed = v.safeParse(configurationSchema, JSON.parse(await readFile(file, 'utf8')))
    if (parsed.success) return { ok: true, configuration: parsed.output }
    return { ok: false, detail: `${file}: ${v.summarize(parsed.issues)}` }
  } catch (error) {
    const code = errorCode(error)
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { ok: true, configuration: null }
      : { ok: false, detail: `${file}: ${code}` }
  }
}
