import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { ensureFolder } from '../../files/ensure-folder'

/** Temporary folder of one verification: the copy of the pack, and the new state before it replaces the old one. */
export interface TemporaryFolder {
  readonly archive: string
  readonly state: string
  readonly remove: () => Promise<void>
}

/** Makes the folder below another one. @throws the error of `node:fs` */
export async function makeTemporaryFolder(scratch: string): Promise<TemporaryFolder> {
  await ensureFolder(scratch)
  const folder = await mkdtemp(path.join(scratch, 'verify-'))
  return {
    archive: path.join(folder, 'pack.zip'),
    state: path.join(folder, 'trusted.json'),
    remove: () => rm(folder, { recursive: true, force: true })
  }
}
