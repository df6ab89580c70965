import { MetadataKind, type Metadata, type Targets } from '@tufjs/models'
import { PACK_FORMAT, PACK_FORMATS } from '../../../shared/content/pack'
import { compareVersions } from '../../../shared/content/signed-pack'
import { LateError, SourceError } from './failure'
import { candidates, newest, type OfferedVersion } from './offer'
import { parseTimestamp, type TrustedSet } from './trusted-set'
import type { Refreshed } from './refresh-metadata'

/** What metadata that is validly signed must still be compared with. */
export interface Known {
  readonly before: TrustedSet
  readonly packId: string
  /** The highest version that is installed. */
  readonly installed: string
  /** Path of the root.json by which trust begins. */
  readonly baseline: string
  /** Who signed that version; absent where it came with the application, or this was not noted then. */
  readonly signed?: {
    /** Path of the root.json by which it was verified. */
    readonly baseline: string
    readonly keyIds: readonly string[]
  }
  /** The version that the application carries: nothing below it is taken. */
  readonly carried?: string
}

/** A version that may be taken, and whether what is installed was signed by keys that are no longer trusted. */
export interface JudgedVersion extends OfferedVersion {
  readonly isRecovery: boolean
}

/**
 * Returns the newest version that verified metadata offers, if it is not older than what is known. Version numbers signed by
 * revoked keys, which a newer root no longer trusts, do not count: stolen keys sign any number (TUF 6.1, fast-forward attack).
 * @throws SourceError where a number comes back with another content, or the newest is older than before
 */
export function judgeMetadata({ trusted, timestamp }: Refreshed, known: Known): JudgedVersion {
  const { before, packId, installed, carried = '0.0.0' } = known
  if (trusted.below === undefined) throw new SourceError('damaged', 'no list of versions')
  const vouched = vouchedFor(before, trusted)
  refuseOtherContent(vouched, trusted, timestamp)
  const candidate = newest(trusted.below.targets.signed, packId)
  const { version, format } = candidate.pack
  const listed = versions(vouched.targets, packId)
  const after = listed.find((one) => compareVersions(version, one) < 0)
  if (after !== undefined) throw new SourceError('older', `${version} after ${after}`)
  const isRecovery = version !== installed && isDisowned(known, trusted, vouched)
  const least = isRecovery ? carried : installed
  if (compareVersions(version, least) < 0) throw new LateError(`${version} after ${least}`)
  if (
    (isRecovery || compareVersions(version, installed) > 0) &&
    !PACK_FORMATS.some((known) => known === format)
  ) {
    const code = format > PACK_FORMAT ? 'newer-format' : 'older-format'
    throw new SourceError(code, `format ${format} of ${version}`)
  }
  return { ...candidate, isRecovery }
}

/** The metadata that was trusted before and that the keys of today vouch for, each by itself. */
type Vouched = Partial<NonNullable<TrustedSet['below']>>

function vouchedFor({ below }: TrustedSet, { root }: TrustedSet): Vouched {
  if (below === undefined) return {}
  const holds = (kind: MetadataKind, metadata: Parameters<typeof root.verifyDelegate>[1]): boolean => {
    try {
      root.verifyDelegate(kind, metadata)
      return true
    } catch {
      return false
    }
  }
  const { timestamp, snapshot, targets } = below
  return {
    ...(holds(MetadataKind.Timestamp, timestamp) ? { timestamp } : {}),
    ...(holds(MetadataKind.Snapshot, snapshot) ? { snapshot } : {}),
    ...(holds(MetadataKind.Targets, targets) ? { targets } : {})
  }
}

/** Whether the version that is installed was signed by keys that were replaced since. */
function isDisowned(
  { before, packId, installed, baseline, signed }: Known,
  { root }: TrustedSet,
  vouched: Vouched
): boolean {
  if (signed !== undefined) {
    const trusted = root.signed.roles['targets']?.keyIDs ?? []
    return signed.baseline === baseline && !signed.keyIds.some((id) => trusted.includes(id))
  }
  return vouched.targets === undefined && versions(before.below?.targets, packId).includes(installed)
}

function versions(targets: Metadata<Targets> | undefined, packId: string): readonly string[] {
  return targets === undefined ? [] : candidates(targets.signed, packId).map(({ pack }) => pack.version)
}

/** A version of metadata, or of the handbook, is published once: two that differ under one number are a sign of a stolen or misused key. */
function refuseOtherContent(old: Vouched, after: TrustedSet, timestamp: string): void {
  const now = after.below
  if (now === undefined) return
  const seen = parseTimestamp(timestamp)
  const twice =
    (seen.version === old.timestamp?.signed.version && !seen.equals(old.timestamp.signed)) ||
    (now.snapshot.signed.version === old.snapshot?.signed.version &&
      !now.snapshot.signed.equals(old.snapshot.signed)) ||
    (now.targets.signed.version === old.targets?.signed.version &&
      !now.targets.signed.equals(old.targets.signed))
  if (twice) throw new SourceError('same-version', 'metadata of the same version differ')
  for (const [name, target] of Object.entries(now.targets.signed.targets)) {
    const known = old.targets?.signed.targets[name]
    if (known !== undefined && known.hashes['sha256'] !== target.hashes['sha256']) {
      throw new SourceError('same-version', `${name} was another file`)
    }
  }
}
