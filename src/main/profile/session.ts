import type { Notice } from '../../shared/ipc/notice'
import { hasPages, withoutPages, type RecentPages } from '../../shared/profile/recent-pages'
import type { Searches } from '../../shared/profile/searches'
import { sessionForm, type SessionFile, type WindowState } from '../../shared/profile/session'
import { withKeptVisits } from '../../shared/profile/visits'
import { openDurableFile } from '../files/durable-file'
import { keptFileNotice } from '../files/kept-file-failure'
import type { ProfileValues } from '../policies/for-profile'

/** How the application was when it was last used: windows and where each one was, zoom, searches, pages read, folder of imports. */
export interface Session {
  readonly value: () => SessionFile
  /** What was found wrong when the file was opened. */
  readonly notice: Notice | null
  /** Their histories hold no page where pages are not kept, and no words where searches are not. */
  readonly saveWindows: (windows: readonly WindowState[]) => void
  readonly saveZoom: (zoom: number) => void
  /** A search that is no longer among them leaves the disk altogether. */
  readonly saveSearches: (searches: Searches) => void
  /** A page that is no longer among them leaves the disk altogether. */
  readonly savePages: (pages: RecentPages) => void
  readonly saveImportFolder: (folder: string) => void
  /** Resolves when all that was saved is on the disk. */
  readonly settled: () => Promise<void>
}

/** A window as it is opened for the first time. */
export const FIRST_WINDOW: WindowState = {
  placement: { x: null, y: null, width: 1280, height: 860, maximized: false },
  reading: {
    path: '/',
    scroll: 0,
    before: [],
    after: [],
    contentsFolded: false,
    expanded: [],
    lastRead: null
  },
  version: null
}

const FIRST_SESSION: SessionFile = {
  format: 2,
  windows: [FIRST_WINDOW],
  zoom: 1,
  searches: { kept: true, recent: [] },
  pages: withoutPages(true),
  importFolder: null
}

function firstSession({ zoom, path, keepSearches, keepPages }: ProfileValues): SessionFile {
  return {
    ...FIRST_SESSION,
    zoom: zoom ?? FIRST_SESSION.zoom,
    windows: [
      { ...FIRST_WINDOW, reading: { ...FIRST_WINDOW.reading, path: path ?? FIRST_WINDOW.reading.path } }
    ],
    searches: { kept: keepSearches ?? FIRST_SESSION.searches.kept, recent: [] },
    pages: withoutPages(keepPages ?? FIRST_SESSION.pages.kept)
  }
}

/**
 * Opens the session kept in a file; never throws. A failure to save it is not told: that of bookmarks, in the same folder, is.
 * @param presets of a session that begins
 */
export async function openSession(
  path: string,
  now: () => Date,
  presets: ProfileValues = {}
): Promise<Session> {
  const file = await openDurableFile({
    path,
    now,
    form: sessionForm,
    initial: firstSession(presets)
  })

  /** Merges a part into the whole, so that each part can be saved without knowing the others. */
  function save(part: Partial<SessionFile>): Promise<unknown> {
    const next = { ...file.value(), ...part }
    const kept = { pages: next.pages.kept, searches: next.searches.kept }
    const windows = next.windows.map((one) => ({ ...one, reading: withKeptVisits(one.reading, kept) }))
    return file.write({ ...next, windows })
  }

  /** Returns the windows without what their histories tell of pages, or of searches alone. */
  function forgetVisits(kept: { readonly pages: boolean }): WindowState[] {
    return file.value().windows.map((one) => ({
      ...one,
      reading: withKeptVisits(one.reading, { ...kept, searches: false })
    }))
  }

  let forgetting: Promise<unknown> = Promise.resolve()

  /** Written twice where something is forgotten: the first time leaves what was there before in the copy beside the file. */
  async function saveAndForget(
    part: Partial<SessionFile>,
    before: readonly string[],
    after: readonly string[]
  ): Promise<void> {
    await save(part)
    if (after.length === 0 || before.some((one) => !after.includes(one))) await save({})
  }

  return {
    value: file.value,
    notice: file.failure === null ? null : keptFileNotice(file.failure, 'de votre dernière lecture'),
    saveWindows: (windows) => void save({ windows: [...windows] }),
    saveZoom: (zoom) => void save({ zoom }),
    saveImportFolder: (importFolder) => void save({ importFolder }),
    saveSearches: (searches) => {
      const before = file.value().searches.recent
      const part =
        searches.recent.length > 0 ? { searches } : { searches, windows: forgetVisits({ pages: true }) }
      forgetting = Promise.all([forgetting, saveAndForget(part, before, searches.recent)])
    },
    savePages: (pages) => {
      const names = ({ recent, finished }: RecentPages): string[] => [...recent, ...finished]
      const before = names(file.value().pages)
      const part = hasPages(pages) ? { pages } : { pages, windows: forgetVisits({ pages: false }) }
      forgetting = Promise.all([forgetting, saveAndForget(part, before, names(pages))])
    },
    settled: async () => {
      await forgetting
      await file.settled()
    }
  }
}
