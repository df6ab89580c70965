import type { Keeper } from '../../../shared/content/content-status'
import { compareVersions } from '../../../shared/content/signed-pack'
import { openPack, type Pack, type OpenedPack, type PackFailure } from '../pack/open-pack'
import type { InstalledVersion } from './record'
import type { ContentStore } from './store'

/** A version that can be read. */
export interface ContentVersion {
  readonly version: string
  readonly keeper: Keeper
  readonly pack: Pack
  /** Null for the version that the application carries. */
  readonly installed: InstalledVersion | null
}

/** A version that was there and cannot be read. */
export interface DamagedVersion {
  readonly version: string
  readonly failure: PackFailure
}

/** What is read: the version that the reader chose, or the newest one; or why there is nothing to read. */
export type ActiveVersion =
  | { readonly ok: true; readonly active: ContentVersion }
  | { readonly ok: false; readonly failure: PackFailure }

/** Every version on this workstation, as it stands now. */
export interface ContentVersions {
  /** Newest first; none twice. Empty where not even the application's own can be read. */
  readonly versions: readonly ContentVersion[]
  readonly reading: ActiveVersion
  readonly damaged: readonly DamagedVersion[]
}

/**
 * Returns the version that is read.
 * @throws where there is nothing to read: the page that would ask for it is not shown then
 */
export function activeOf({ reading }: ContentVersions): ContentVersion {
  if (!reading.ok) throw new Error(`There is no content: ${reading.failure.detail}`)
  return reading.active
}

export interface VersionsOptions {
  /** Folder of the version that the application carries. */
  readonly carried: string
  /** Versions of the whole workstation; only an administrator changes it. */
  readonly shared: ContentStore
  readonly own: ContentStore
}

/**
 * Opens every version of this workstation; never throws. A damaged one is left out and told.
 * @param unusable versions that were found damaged while they were read
 */
export async function openVersions(
  { carried, shared, own }: VersionsOptions,
  unusable: ReadonlyMap<string, PackFailure> = new Map()
): Promise<ContentVersions> {
  const [carriedOpening, sharedOnes, ownOnes, { chosen }] = await Promise.all([
    openPack(carried),
    openInstalled(shared, 'workstation'),
    openInstalled(own, 'reader'),
    own.read()
  ])
  const tried = [...openCarried(carriedOpening), ...sharedOnes, ...ownOnes]
  const versions = tried
    .filter((one) => 'pack' in one)
    .filter(({ version, keeper }) => keeper === 'application' || !unusable.has(version))
    .sort((a, b) => compareVersions(b.version, a.version))
    .filter(({ version }, index, all) => all.findIndex((one) => one.version === version) === index)
  const active = versions.find(({ version }) => version === chosen) ?? versions[0]
  return {
    versions,
    reading: active ? { ok: true, active } : failed(carriedOpening),
    damaged: [
      ...tried.filter((one) => 'failure' in one),
      ...[...unusable].map(([version, failure]) => ({ version, failure }))
    ]
  }
}

/** Without any version, not even the application's own could be opened. */
function failed(opening: OpenedPack): ActiveVersion {
  if (!opening.ok) return opening
  throw new Error('A version that can be read was left out')
}

function openCarried(opening: OpenedPack): ContentVersion[] {
  if (!opening.ok) return []
  const { pack } = opening
  return [{ version: pack.manifest.version, keeper: 'application', pack, installed: null }]
}

async function openInstalled(
  store: ContentStore,
  keeper: Keeper
): Promise<(ContentVersion | DamagedVersion)[]> {
  const { installed } = await store.read()
  return Promise.all(
    installed.map(async (one) => {
      const { version } = one
      const opening = await openPack(store.folderOf(version))
      if (!opening.ok) return { version, failure: opening.failure }
      const { pack } = opening
      if (pack.manifest.version === version) return { version, keeper, pack, installed: one }
      const detail = `holds version ${pack.manifest.version}`
      return { version, failure: { kind: 'damaged', file: 'pack.json', detail } as const }
    })
  )
}
