import type { ProfileValues } from '../policies/for-profile'
import { hasPages, withoutPages } from '../../shared/profile/recent-pages'
import type { WindowState } from '../../shared/profile/session'
import { withKeptVisits } from '../../shared/profile/visits'
import { FIRST_WINDOW, type Session } from './session'
import type { KeptSettings } from './settings'

/** Returns settings of which the administration imposes some: what the reader chose of those stays in the file. */
export function governSettings(
  settings: KeptSettings,
  { settings: imposed = {} }: ProfileValues
): KeptSettings {
  return {
    ...settings,
    value: () => ({ ...settings.value(), ...imposed }),
    save: (next) => {
      const own = Object.entries(settings.value()).filter(([name]) => name in imposed)
      return settings.save({ ...next, ...Object.fromEntries(own) })
    }
  }
}

/** Returns a session of which the administration imposes some: what the reader chose of that stays in the file, but searches and pages. */
export function governSession(
  session: Session,
  { zoom, path, keepSearches, keepPages }: ProfileValues
): Session {
  const { searches, pages } = session.value()
  if (keepSearches === false && searches.recent.length > 0) session.saveSearches({ ...searches, recent: [] })
  if (keepPages === false && hasPages(pages)) session.savePages(withoutPages(pages.kept))
  return {
    ...session,
    value: () => {
      const value = session.value()
      return {
        ...value,
        zoom: zoom ?? value.zoom,
        windows: path === undefined ? value.windows : [startingAt(path, value.windows)],
        searches:
          keepSearches === undefined
            ? value.searches
            : { kept: keepSearches, recent: keepSearches ? value.searches.recent : [] },
        pages:
          keepPages === undefined
            ? value.pages
            : keepPages
              ? { ...value.pages, kept: true }
              : withoutPages(false)
      }
    },
    saveWindows: (windows) => {
      const kept = { pages: keepPages !== false, searches: keepSearches !== false }
      session.saveWindows(windows.map((one) => ({ ...one, reading: withKeptVisits(one.reading, kept) })))
    },
    saveZoom: (next) => {
      if (zoom === undefined) session.saveZoom(next)
    },
    saveSearches: ({ recent, kept }) => {
      session.saveSearches({
        recent: keepSearches === false ? [] : recent,
        kept: keepSearches === undefined ? kept : session.value().searches.kept
      })
    },
    savePages: (pages) => {
      const kept = keepPages === undefined ? pages.kept : session.value().pages.kept
      session.savePages(keepPages === false ? withoutPages(kept) : { ...pages, kept })
    }
  }
}

/** Returns the one window of a start that begins at a page: where the one in front stood, without the way that led there. */
function startingAt(path: string, windows: readonly WindowState[]): WindowState {
  const front = windows.at(-1) ?? FIRST_WINDOW
  return { ...front, reading: { ...front.reading, path, scroll: 0, before: [], after: [] } }
}
