import type { Shelf, ShelvedVersion } from '../shelf'

/** Returns what is read, for tests in which there is something to read. */
export function activeOf({ reading }: Shelf): ShelvedVersion {
  if (!reading.ok) throw new Error(reading.failure.detail)
  return reading.active
}
