import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import * as v from 'valibot'
import { compareVersions } from '../../../shared/content/signed-pack'
import { versionSchema } from '../../../shared/content/version'
import { readKeptFile } from '../../files/read-kept-file'
import { EMPTY_RECORD, storeRecordForm, type StoreRecord } from './record'

/**
 * Returns what a store holds. Where the record cannot be understood, the versions that stand in the folder are taken for
 * installed: each was put there whole. Never throws.
 */
export async function readRecord(file: string, versions: string): Promise<StoreRecord> {
  const kept = await readKeptFile(file, storeRecordForm)
  switch (kept.state) {
    case 'sound':
      return kept.value
    case 'absent':
      return EMPTY_RECORD
    case 'newer':
      return kept.value ?? rebuilt(versions)
    case 'partial':
    case 'broken':
    case 'out-of-reach':
      return rebuilt(versions)
  }
}

async function rebuilt(versions: string): Promise<StoreRecord> {
  const names = (await readdir(versions).catch(() => [])).filter((name) => v.is(versionSchema, name))
  const installed = await Promise.all(
    names
      .sort((a, b) => compareVersions(b, a))
      .map(async (version) => {
        const { mtime } = await stat(path.join(versions, version))
        return { version, installedAt: mtime.toISOString(), origin: 'folder' as const, signers: [] }
      })
  )
  return { ...EMPTY_RECORD, installed }
}
