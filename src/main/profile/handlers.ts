import { isDeepStrictEqual } from 'node:util'
import type { Notice } from '../../shared/ipc/notice'
import type { profileMethods, ProfileChange } from '../../shared/ipc/profile-methods'
import { withPageFinished, withPageRead, type RecentPages } from '../../shared/profile/recent-pages'
import { withSearch } from '../../shared/profile/searches'
import type { Reading } from '../../shared/profile/session'
import type { HandlersOf } from '../ipc/handlers'
import type { Profile } from './open-profile'
import type { KeptSettings } from './settings'
import type { KeptBookmarks } from '../../shared/ipc/profile-methods'
import type { Output } from '../../shared/ipc/contract'

type ProfileHandlers = HandlersOf<typeof profileMethods>

export interface ProfileHandlersOptions {
  readonly profile: Profile
  readonly application: Output<'readStart'>['application']
  /** Returns what the application was asked to open, once. */
  readonly takeOpenings: () => Promise<Output<'readStart'>['openings']>
  /** Where the reader is in the window that asks. */
  readonly place: {
    readonly read: () => Promise<Pick<Output<'readStart'>, 'reading' | 'ownVersion'>>
    readonly save: (reading: Reading) => void
  }
  /** Tells the other windows what was changed in this one. */
  readonly tellOthers: (change: ProfileChange) => void
  readonly exportDossier: ProfileHandlers['exportDossier']
  /** Called when settings were saved. */
  readonly onSettings: (settings: KeptSettings) => void
  /** What else must be told at the start. */
  readonly otherNotices: () => Promise<readonly (Notice | null)[]>
}

/** Returns the handlers, for one window, of what a reader keeps. */
export function createProfileHandlers(options: ProfileHandlersOptions): ProfileHandlers {
  const { application, profile, place, takeOpenings, tellOthers } = options
  const { exportDossier, onSettings, otherNotices } = options

  /** Hands on what is kept of bookmarks to all. */
  function told(kept: KeptBookmarks): KeptBookmarks {
    tellOthers({ kind: 'bookmarks', bookmarks: kept.bookmarks })
    return kept
  }

  async function changePages(change: (pages: RecentPages) => RecentPages): Promise<RecentPages> {
    const session = await profile.session
    session.savePages(change(session.value().pages))
    const { pages } = session.value()
    tellOthers({ kind: 'pages', pages })
    return pages
  }

  return {
    readStart: async () => {
      const [bookmarks, dossiers, session, settings] = await Promise.all([
        profile.bookmarks(),
        profile.dossiers(),
        profile.session,
        profile.settings
      ])
      const { searches, pages, zoom } = session.value()
      return {
        application,
        openings: await takeOpenings(),
        ...(await place.read()),
        searches,
        pages,
        zoom,
        settings: settings.value(),
        bookmarks: bookmarks.list(),
        dossiers: dossiers.value(),
        notices: distinct([
          ...(await otherNotices()),
          ...[session, bookmarks, dossiers, settings].map(({ notice }) => notice)
        ])
      }
    },
    saveReading: (reading) => {
      place.save(reading)
    },
    saveSearches: async (searches) => {
      const session = await profile.session
      session.saveSearches(searches)
      tellOthers({ kind: 'searches', searches: session.value().searches })
    },
    addSearch: async (words) => {
      const session = await profile.session
      session.saveSearches(withSearch(session.value().searches, words))
      const { searches } = session.value()
      tellOthers({ kind: 'searches', searches })
      return searches
    },
    savePages: async (pages) => {
      const session = await profile.session
      session.savePages(pages)
      tellOthers({ kind: 'pages', pages: session.value().pages })
    },
    addRecentPage: (entry) => changePages((pages) => withPageRead(pages, entry)),
    addFinishedPage: (entry) => changePages((pages) => withPageFinished(pages, entry)),
    addBookmark: async (kept) => told(await (await profile.bookmarks()).add(kept)),
    removeBookmark: async (kept) => told(await (await profile.bookmarks()).remove(kept)),
    restoreBookmark: async (bookmark) => told(await (await profile.bookmarks()).restore(bookmark)),
    saveDossiers: async ({ before, after }) => {
      const { kept, notice } = await (await profile.dossiers()).save(before, after)
      tellOthers({ kind: 'dossiers', dossiers: kept })
      return { merged: isDeepStrictEqual(kept, after) ? null : kept, notice }
    },
    exportDossier,
    saveSettings: async (next) => {
      const settings = await profile.settings
      const notice = await settings.save(next)
      onSettings(settings)
      tellOthers({ kind: 'settings', settings: settings.value() })
      return { settings: settings.value(), problem: notice?.text ?? null }
    }
  }
}

/** A profile that cannot be written fails for every file in it: said once. */
function distinct(notices: readonly (Notice | null)[]): Notice[] {
  const byText = new Map(
    notices.flatMap((notice) => (notice === null ? [] : [[notice.text, notice] as const]))
  )
  return [...byText.values()]
}
