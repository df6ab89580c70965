import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { compareVersions } from '../../../shared/content/signed-pack'
import { flushFolder, writeDurably } from '../../files/durable-write'
import { errorCode } from '../../files/file-failure'
import { withLock } from './lock'
import { makeOpenFolder, openToAll } from './open-to-all'
import { readRecord } from './read-record'
import type { InstalledVersion, StoreRecord } from './record'
import { sweep, sweepStaging } from './sweep'

/** How many installed versions stay: the one that is read and the one before it. */
const KEPT = 2

/** Content versions installed in one folder, for one reader or for all of a workstation. */
export interface ContentStore {
  /** Folder of the metadata that is trusted; it is part of what an installation changes. */
  readonly trust: string
  readonly read: () => Promise<StoreRecord>
  readonly folderOf: (version: string) => string
  /** Path of a folder for temporary copies of this process. */
  readonly scratch: string
  /** Returns the path of a folder to unpack a version in; it is not there yet, and belongs to this process. */
  readonly stage: () => Promise<string>
  /** Takes what was unpacked as an installed version, which is then read; only the newest ones stay, and none of a higher number that has to go. */
  readonly install: (staged: string, installed: InstalledVersion, higher?: 'stay' | 'go') => Promise<void>
  /** Reads an installed version instead of the newest one; null: the newest one again. */
  readonly choose: (version: string | null) => Promise<void>
  /** Removes temporary files, this process's own and those of processes that ended, and empty folders. */
  readonly tidy: () => Promise<void>
  /** Forgets a version whose files are damaged. */
  readonly forget: (version: string) => Promise<void>
}

/** Returns the store in a folder; nothing is made there until something is installed. */
export function createContentStore(folder: string, mode: StoreMode): ContentStore {
  const file = path.join(folder, 'versions.json')
  const versions = path.join(folder, 'versions')
  const staging = path.join(folder, 'staging')
  const scratch = path.join(staging, `${process.pid}-scratch`)
  const read = (): Promise<StoreRecord> => readRecord(file, versions)
  const folderOf = (version: string): string => path.join(versions, version)

  async function make(place: string): Promise<void> {
    if (mode === 'shared') await makeOpenFolder(place)
    else await mkdir(place, { recursive: true })
  }

  /** The umask may have closed any of it. */
  const openStore = (): Promise<void> => openToAll(folder, [path.basename(staging)])

  /** The one moment at which a version is switched: before it the old record holds, after it the new one. */
  async function change(next: (record: StoreRecord) => StoreRecord, before = nothing): Promise<void> {
    await make(folder)
    await withLock(folder, async () => {
      await before()
      const record = next(await read())
      await writeDurably(file, `${JSON.stringify(record, null, 2)}\n`, MODES[mode])
      if (mode === 'shared') await openStore()
      await sweep({ folder, staging, versions, kept: record.installed.map(({ version }) => version) })
    })
  }

  return {
    trust: path.join(folder, 'trust'),
    scratch,
    read,
    folderOf,
    stage: async () => {
      await make(folder)
      await mkdir(staging, { recursive: true })
      return path.join(staging, `${process.pid}-${randomUUID()}`)
    },
    install: async (staged, installed, higher = 'stay') => {
      await make(versions)
      if (mode === 'shared') await openToAll(staged)
      await change(
        (record) => ({ ...record, chosen: null, installed: withVersion(record, installed, higher) }),
        () => putInPlace(staged, folderOf(installed.version))
      )
    },
    tidy: async () => {
      await sweepStaging(staging)
      for (const empty of [scratch, staging, folder]) await rmdir(empty).catch(() => undefined)
      // What is trusted is written after each change of versions.
      if (mode === 'shared') await openStore().catch(ifMissing)
    },
    choose: (chosen) => change((record) => ({ ...record, chosen })),
    forget: (version) =>
      change((record) => ({
        ...record,
        chosen: record.chosen === version ? null : record.chosen,
        installed: record.installed.filter((one) => one.version !== version)
      }))
  }
}

/** A reader's own versions are theirs; those of a workstation are read by everybody. */
export type StoreMode = 'own' | 'shared'
const MODES = { own: 0o600, shared: 0o644 } as const satisfies Record<StoreMode, number>

const nothing = (): Promise<void> => Promise.resolve()

function ifMissing(error: unknown): void {
  if (errorCode(error) !== 'ENOENT') throw error
}

function withVersion(
  { installed }: StoreRecord,
  added: InstalledVersion,
  higher: 'stay' | 'go'
): InstalledVersion[] {
  const stays = ({ version }: InstalledVersion): boolean =>
    version !== added.version && (higher === 'stay' || compareVersions(version, added.version) < 0)
  return [added, ...installed.filter(stays)]
    .sort((a, b) => compareVersions(b.version, a.version))
    .slice(0, KEPT)
}

/** What stands there already was left by an installation that did not end: it is not listed. */
async function putInPlace(staged: string, target: string): Promise<void> {
  await rm(target, { recursive: true, force: true })
  await rename(staged, target)
  await flushFolder(path.dirname(target))
}
