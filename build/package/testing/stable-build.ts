import type { Build } from '../release'

/** A stable release, as tests of packages build it. */
export const STABLE_BUILD: Build = {
  version: '1.2.0',
  channel: 'stable',
  commit: 'a'.repeat(40),
  date: '2026-11-30',
  epoch: 1_796_000_000
}
