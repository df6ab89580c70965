import { isDeepStrictEqual } from 'node:util'
import type { Notice } from '../../shared/ipc/notice'
import type { profileMethods } from '../../shared/ipc/profile-methods'
import type { HandlersOf } from '../ipc/handlers'
import type { Profile } from './open-profile'
import type { KeptSettings } from './settings'
import type { Output } from '../../shared/ipc/contract'

type ProfileHandlers = HandlersOf<typeof profileMethods>

export interface ProfileHandlersOptions {
  readonly profile: Profile
  readonly application: Output<'readStart'>['application']
  /** Returns what the application was asked to open, once. */
  readonly takeOpenings: () => Promise<Output<'readStart'>['openings']>
  readonly exportDossier: ProfileHandlers['exportDossier']
  /** Called when settings were saved. */
  readonly onSettings: (settings: KeptSettings) => void
  /** What else must be told at the start. */
  readonly otherNotices: () => Promise<readonly (Notice | null)[]>
}

/** Returns the handlers of what a reader keeps. */
export function createProfileHandlers(options: ProfileHandlersOptions): ProfileHandlers {
  const { application, profile, takeOpenings, exportDossier, onSettings, otherNotices } = options
  return {
    readStart: async () => {
      const [bookmarks, dossiers, session, settings] = await Promise.all([
        profile.bookmarks,
        profile.dossiers,
        profile.session,
        profile.settings
      ])
      const { reading, searches, pages, zoom } = session.value()
      return {
        application,
        openings: await takeOpenings(),
        reading,
        searches,
        pages,
        zoom,
        bookmarks: bookmarks.list(),
        dossiers: dossiers.value(),
        notices: distinct([
          ...(await otherNotices()),
          ...[session, bookmarks, dossiers, settings].map(({ notice }) => notice)
        ])
      }
    },
    saveReading: async (reading) => {
      ;(await profile.session).saveReading(reading)
    },
    saveSearches: async (searches) => {
      ;(await profile.session).saveSearches(searches)
    },
    savePages: async (pages) => {
      ;(await profile.session).savePages(pages)
    },
    addBookmark: async (place) => (await profile.bookmarks).add(place),
    removeBookmark: async (place) => (await profile.bookmarks).remove(place),
    restoreBookmark: async (bookmark) => (await profile.bookmarks).restore(bookmark),
    saveDossiers: async ({ before, after }) => {
      const { kept, notice } = await (await profile.dossiers).save(before, after)
      return { merged: isDeepStrictEqual(kept, after) ? null : kept, notice }
    },
    exportDossier,
    readSettings: async () => (await profile.settings).value(),
    saveSettings: async (next) => {
      const settings = await profile.settings
      const notice = await settings.save(next)
      onSettings(settings)
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
