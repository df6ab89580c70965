import type { Place } from '../content/ids'
import { codeOf, type PaperCodes } from '../content/paper-codes'
import type { PaperCode } from './paper-code'

/** A version that is on this workstation, with the codes of its fiches. */
export interface CodedVersion {
  readonly version: string
  readonly codes: PaperCodes
}

/** From which version a sheet was printed, as far as the versions at hand tell. */
export type PaperHistory =
  /** `since` is the first version at hand that says something else. */
  | { readonly kind: 'outdated'; readonly printedFrom: string; readonly since: string }
  /** From one that is newer than what is read. */
  | { readonly kind: 'newer'; readonly printedFrom: string }

/**
 * Returns the history of a sheet that does not say what the version that is read says; null where no version at hand
 * said the same.
 * @param versions newest first
 * @param active the one that is read
 */
export function paperHistory(
  code: PaperCode,
  place: Place,
  versions: readonly CodedVersion[],
  active: string
): PaperHistory | null {
  const read = versions.findIndex(({ version }) => version === active)
  const printed = versions.findIndex(({ codes }, at) => at > read && codeOf(codes, place) === code)
  const [since, from] = [versions[printed - 1], versions[printed]]
  if (since && from) return { kind: 'outdated', printedFrom: from.version, since: since.version }
  const newer = versions.slice(0, Math.max(read, 0)).find(({ codes }) => codeOf(codes, place) === code)
  return newer ? { kind: 'newer', printedFrom: newer.version } : null
}
