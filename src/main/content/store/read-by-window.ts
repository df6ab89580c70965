import type { LiveVersions } from './live-versions'

/**
 * Returns the versions of this workstation as a window sees them that may read one of its own.
 * @param own returns the version that the window reads; null: the one that all read
 */
export function readByWindow(live: LiveVersions, own: () => string | null): LiveVersions {
  return {
    ...live,
    current: async () => {
      const current = await live.current()
      const active = current.versions.find(({ version }) => version === own())
      return active === undefined ? current : { ...current, reading: { ok: true, active } }
    }
  }
}
