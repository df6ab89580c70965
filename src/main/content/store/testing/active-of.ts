import type { ContentVersions, ContentVersion } from '../versions'

/** Returns what is read, for tests in which there is something to read. */
export function activeOf({ reading }: ContentVersions): ContentVersion {
  if (!reading.ok) throw new Error(reading.failure.detail)
  return reading.active
}
