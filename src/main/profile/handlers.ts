import type { contentMethods } from '../../shared/ipc/content-methods'
import type { Notice, Output } from '../../shared/ipc/contract'
import type { Bookmarks } from './bookmarks'
import type { Dossiers } from './dossiers'
import type { Session } from './session'
import type { KeptSettings } from './settings'
import type { Handlers } from '../ipc/handlers'

/** What handlers need of the rest of main. */
export interface HandlerNeeds {
  /** Read while the window opens; awaited by the first request. */
  readonly bookmarks: Promise<Bookmarks>
  readonly dossiers: Promise<Dossiers>
  readonly exportDossier: Handlers['exportDossier']
  readonly saveTemplate: Handlers['saveTemplate']
  readonly session: Session
  readonly settings: KeptSettings
  /** Called when settings were saved. */
  readonly onSettings: () => void
  readonly application: Output<'readStart'>['application']
  readonly zoom: Handlers['zoom']
  /** Puts a text on the clipboard; waited for where the system takes its time. */
  readonly copyText: (text: string) => unknown
  readonly printing: Pick<Handlers, 'previewJob' | 'sketchJob' | 'saveJob' | 'printJob' | 'cancelJob'>
  readonly content: Pick<Handlers, Exclude<keyof typeof contentMethods, 'readSettings' | 'saveSettings'>>
  /** What was found wrong with versions of the content. */
  readonly contentNotices: () => Promise<readonly Notice[]>
}

/** Returns the handler of every method of the contract. */
export function createHandlers(needs: HandlerNeeds): Handlers {
  const { application, session, settings } = needs
  return {
    readStart: async () => {
      const [bookmarks, dossiers] = await Promise.all([needs.bookmarks, needs.dossiers])
      const { reading, searches, zoom } = session.value()
      return {
        application,
        reading,
        searches,
        zoom,
        bookmarks: bookmarks.list(),
        dossiers: dossiers.value(),
        notices: distinct([
          session.notice,
          bookmarks.notice,
          dossiers.notice,
          ...(await needs.contentNotices())
        ])
      }
    },
    saveReading: (reading) => {
      session.saveReading(reading)
    },
    saveSearches: (searches) => {
      session.saveSearches(searches)
    },
    addBookmark: async (place) => (await needs.bookmarks).add(place),
    removeBookmark: async (place) => (await needs.bookmarks).remove(place),
    restoreBookmark: async (bookmark) => (await needs.bookmarks).restore(bookmark),
    saveDossiers: async (kept) => (await needs.dossiers).save(kept),
    exportDossier: needs.exportDossier,
    saveTemplate: needs.saveTemplate,
    zoom: needs.zoom,
    copyText: async (text) => {
      await needs.copyText(text)
    },
    readSettings: () => settings.value(),
    saveSettings: async (next) => {
      const notice = await settings.save(next)
      needs.onSettings()
      return { settings: settings.value(), problem: notice?.text ?? null }
    },
    ...needs.content,
    ...needs.printing
  }
}

/** A profile that cannot be written troubles every file in it: said once. */
function distinct(notices: readonly (Notice | null)[]): Notice[] {
  const byText = new Map(
    notices.flatMap((notice) => (notice === null ? [] : [[notice.text, notice] as const]))
  )
  return [...byText.values()]
}
