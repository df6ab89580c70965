import type { Notice } from '../../shared/ipc/notice'
import type { RecentPages } from '../../shared/profile/recent-pages'
import type { Searches } from '../../shared/profile/searches'
import {
  sessionForm,
  type Reading,
  type SessionFile,
  type WindowPlacement
} from '../../shared/profile/session'
import { openDurableFile } from '../files/durable-file'
import { keptFileNotice } from '../files/kept-file-failure'
import type { ProfileValues } from '../policies/for-profile'

/** How the application was when it was last used: window, zoom, reading place, searches, pages read, folder of imports. */
export interface Session {
  readonly value: () => SessionFile
  /** What was found wrong when the file was opened. */
  readonly notice: Notice | null
  readonly saveWindow: (window: WindowPlacement) => void
  readonly saveZoom: (zoom: number) => void
  readonly saveReading: (reading: Reading) => void
  /** A search that is no longer among them leaves the disk altogether. */
  readonly saveSearches: (searches: Searches) => void
  /** A page that is no longer among them leaves the disk altogether. */
  readonly savePages: (pages: RecentPages) => void
  readonly saveImportFolder: (folder: string) => void
  /** Resolves when all that was saved is on the disk. */
  readonly settled: () => Promise<void>
}

const FIRST_SESSION: SessionFile = {
  format: 1,
  window: { x: null, y: null, width: 1280, height: 860, maximized: false },
  zoom: 1,
  reading: { path: '/', scroll: 0, contentsFolded: false, expanded: [], lastRead: null },
  searches: { kept: true, recent: [] },
  pages: { kept: true, recent: [] },
  importFolder: null
}

function firstSession({ zoom, path, keepSearches, keepPages }: ProfileValues): SessionFile {
  return {
    ...FIRST_SESSION,
    zoom: zoom ?? FIRST_SESSION.zoom,
    reading: { ...FIRST_SESSION.reading, path: path ?? FIRST_SESSION.reading.path },
    searches: { kept: keepSearches ?? FIRST_SESSION.searches.kept, recent: [] },
    pages: { kept: keepPages ?? FIRST_SESSION.pages.kept, recent: [] }
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
    return file.write({ ...file.value(), ...part })
  }

  let forgetting: Promise<unknown> = Promise.resolve()

  /** Written twice where something is forgotten: the first time leaves what was there before in the copy beside the file. */
  async function saveAndForget(
    part: Partial<SessionFile>,
    before: readonly string[],
    after: readonly string[]
  ): Promise<void> {
    await save(part)
    if (before.some((one) => !after.includes(one))) await save({})
  }

  return {
    value: file.value,
    notice: file.failure === null ? null : keptFileNotice(file.failure, 'de votre dernière lecture'),
    saveWindow: (window) => void save({ window }),
    saveZoom: (zoom) => void save({ zoom }),
    saveReading: (reading) => void save({ reading }),
    saveImportFolder: (importFolder) => void save({ importFolder }),
    saveSearches: (searches) => {
      const before = file.value().searches.recent
      forgetting = Promise.all([forgetting, saveAndForget({ searches }, before, searches.recent)])
    },
    savePages: (pages) => {
      const before = file.value().pages.recent
      forgetting = Promise.all([forgetting, saveAndForget({ pages }, before, pages.recent)])
    },
    settled: async () => {
      await forgetting
      await file.settled()
    }
  }
}
