import * as v from 'valibot'
import { MOST_READ_CHANGES, readChangesSchema } from '../../../shared/content/content-status'
import { compareVersions } from '../../../shared/content/signed-pack'
import { versionSchema } from '../../../shared/content/version'
import type { KeptForm } from '../../../shared/profile/kept-form'
import { openDurableFile } from '../../files/durable-file'

/** Which version was read before the newest one came, and which of its changes were read since. */
export interface ChangesRead {
  readonly since: () => { readonly version: string | null; readonly read: string[] }
  /** Notes which version is read now; a newer one begins a new list. */
  readonly reading: (version: string) => Promise<void>
  readonly markRead: (keys: readonly string[]) => Promise<void>
  readonly settled: () => Promise<void>
}

const FORMAT = 1
const changesReadSchema = v.object({
  format: v.literal(FORMAT),
  before: v.nullable(versionSchema),
  current: v.nullable(versionSchema),
  read: readChangesSchema
})
type ChangesReadFile = v.InferOutput<typeof changesReadSchema>
export const changesReadForm: KeptForm<ChangesReadFile> = { schema: changesReadSchema, upgrades: [] }

/** Opens the list kept in a file; never throws. What cannot be saved is marked again: nothing is lost. */
export async function openChangesRead(path: string, now: () => Date): Promise<ChangesRead> {
  const initial: ChangesReadFile = { format: FORMAT, before: null, current: null, read: [] }
  const file = await openDurableFile({
    path,
    now,
    form: changesReadForm,
    initial
  })
  return {
    since: () => ({ version: file.value().before, read: file.value().read }),
    reading: async (version) => {
      const { current } = file.value()
      if (current !== null && compareVersions(version, current) <= 0) return
      await file.write({ format: FORMAT, before: current, current: version, read: [] })
    },
    markRead: async (keys) => {
      const value = file.value()
      await file.write({ ...value, read: [...new Set([...value.read, ...keys])].slice(-MOST_READ_CHANGES) })
    },
    settled: file.settled
  }
}
