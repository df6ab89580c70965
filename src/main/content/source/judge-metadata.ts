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
}

/**
 * Returns the newest version that verified metadata offers, if it is not older than what is known.
 * @throws SourceError where a number comes back with another content, or the newest is older than before
 */
export function judgeMetadata(
  { trusted, timestamp }: Refreshed,
  { before, packId, installed }: Known
): OfferedVersion {
  if (trusted.below === undefined) throw new SourceError('damaged', 'no list of versions')
  refuseOtherContent(before, trusted, timestamp)
  const candidate = newest(trusted.below.targets.signed, packId)
  const { version, format } = candidate.pack
  const known = versions(before, packId).find((one) => compareVersions(version, one) < 0)
  if (known !== undefined) throw new SourceError('older', `${version} after ${known}`)
  if (compareVersions(version, installed) < 0) throw new LateError(`${version} after ${installed}`)
  if (compareVersions(version, installed) > 0 && !PACK_FORMATS.some((known) => known === format)) {
    const code = format > PACK_FORMAT ? 'newer-format' : 'older-format'
    throw new SourceError(code, `format ${format} of ${version}`)
  }
  return candidate
}

function versions({ below }: TrustedSet, packId: string): readonly string[] {
  return below === undefined ? [] : candidates(below.targets.signed, packId).map(({ pack }) => pack.version)
}

/** A version of metadata, or of the handbook, is published once: two that differ under one number are a sign of a stolen or misused key. */
function refuseOtherContent(before: TrustedSet, after: TrustedSet, timestamp: string): void {
  if (before.below === undefined || after.below === undefined) return
  const [old, now] = [before.below, after.below]
  const seen = parseTimestamp(timestamp)
  const twice =
    (seen.version === old.timestamp.signed.version && !seen.equals(old.timestamp.signed)) ||
    (now.snapshot.signed.version === old.snapshot.signed.version &&
      !now.snapshot.signed.equals(old.snapshot.signed)) ||
    (now.targets.signed.version === old.targets.signed.version &&
      !now.targets.signed.equals(old.targets.signed))
  if (twice) throw new SourceError('same-version', 'metadata of the same version differ')
  for (const [name, target] of Object.entries(now.targets.signed.targets)) {
    const known = old.targets.signed.targets[name]
    if (known !== undefined && known.hashes['sha256'] !== target.hashes['sha256']) {
      throw new SourceError('same-version', `${name} was another file`)
    }
  }
}
