import { PACK_FILES } from '../../../shared/content/pack'
import type { PackFailure, PackFileResult } from '../pack/open-pack'
import { openVersions, type ContentVersions, type VersionsOptions, type ContentVersion } from './versions'

export interface LiveVersionsOptions extends VersionsOptions {
  /** Opens everything anew each time: in development the pack is written at every change of content. */
  readonly fresh: boolean
  readonly log: (error: unknown) => void
}

/** The versions of this workstation while the application runs. */
export interface LiveVersions {
  readonly current: () => Promise<ContentVersions>
  /** Opens everything anew, because something was installed, chosen or forgotten. */
  readonly reopen: () => Promise<ContentVersions>
  /** Reads a file of the version that is read. */
  readonly readActive: (file: string) => Promise<PackFileResult>
  /** Reads a file of any version that can be read, its manifest too. */
  readonly readVersion: (version: string, file: string) => Promise<PackFileResult>
  /** Calls back when a version turns out to be damaged while it is read, once it is out of the way. */
  readonly onFallBack: (listener: () => void) => void
}

/** Opens the versions of this workstation when they are first asked for, and keeps them open; never throws. */
export function openLiveVersions(options: LiveVersionsOptions): LiveVersions {
  const unusable = new Map<string, PackFailure>()
  const open = (): Promise<ContentVersions> => openVersions(options, unusable)
  let opened: Promise<ContentVersions> | null = null
  let tell: () => void = () => undefined
  const current = (): Promise<ContentVersions> => (options.fresh ? open() : (opened ??= open()))
  const reopen = (): Promise<ContentVersions> => (opened = open())

  /** A damaged file of an installed version: the version before it takes its place. */
  async function fallBack({ version, keeper }: ContentVersion, failure: PackFailure): Promise<void> {
    if (keeper === 'application' || unusable.has(version)) return
    if (await isStillInstalled(version, keeper)) {
      unusable.set(version, failure)
      if (keeper === 'reader') await options.own.forget(version).catch(options.log)
    }
    await reopen()
    tell()
  }

  /** Another process may have installed others meanwhile: what it took away is not damaged. */
  async function isStillInstalled(version: string, keeper: 'workstation' | 'reader'): Promise<boolean> {
    const { installed } = await (keeper === 'reader' ? options.own : options.shared).read()
    return installed.some((one) => one.version === version)
  }

  async function read(version: ContentVersion, file: string): Promise<PackFileResult> {
    const served = await version.pack.read(file)
    if (served.kind !== 'failed') return served
    options.log(new Error(`Pack ${version.version}: ${served.failure.file}: ${served.failure.detail}`))
    await fallBack(version, served.failure)
    return served
  }

  return {
    current,
    reopen: () => {
      unusable.clear()
      return reopen()
    },
    readActive: async (file) => {
      const { reading } = await current()
      return reading.ok ? read(reading.active, file) : { kind: 'failed', failure: reading.failure }
    },
    readVersion: async (version, file) => {
      const wanted = (await current()).versions.find((one) => one.version === version)
      if (wanted === undefined) return { kind: 'unlisted' }
      if (file !== PACK_FILES.manifest) return read(wanted, file)
      return { kind: 'found', bytes: Buffer.from(JSON.stringify(wanted.pack.manifest)) }
    },
    onFallBack: (listener) => {
      tell = listener
    }
  }
}
