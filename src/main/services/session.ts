import type { Notice } from '../../shared/ipc/contract'
import {
  sessionFileSchema,
  type Reading,
  type SessionFile,
  type WindowPlacement
} from '../../shared/model/session'
import { openDurableFile } from './durable-file'
import { troubleNotice } from './trouble'

/** How the application was when it was last used: window, zoom and reading place. */
export interface Session {
  readonly value: () => SessionFile
  /** What was found wrong when the file was opened. */
  readonly notice: Notice | null
  readonly saveWindow: (window: WindowPlacement) => void
  readonly saveZoom: (zoom: number) => void
  readonly saveReading: (reading: Reading) => void
  /** Resolves when all that was saved is on the disk. */
  readonly settled: () => Promise<void>
}

const FORMAT = 1

const FIRST_SESSION: SessionFile = {
  format: FORMAT,
  window: { x: null, y: null, width: 1280, height: 860, maximized: false },
  zoom: 1,
  reading: { path: '/', scroll: 0, contentsFolded: false, expanded: [] }
}

/** Opens the session kept in a file; never throws. A session that cannot be saved disturbs nobody: bookmarks say so. */
export async function openSession(path: string, now: () => Date): Promise<Session> {
  const file = await openDurableFile({
    path,
    now,
    schema: sessionFileSchema,
    format: FORMAT,
    initial: FIRST_SESSION
  })

  /** Merges a part into the whole, so that each part can be saved without knowing the others. */
  function save(part: Partial<SessionFile>): void {
    void file.write({ ...file.value(), ...part })
  }

  return {
    value: file.value,
    notice: file.trouble === null ? null : troubleNotice(file.trouble, 'de votre dernière lecture'),
    saveWindow: (window) => save({ window }),
    saveZoom: (zoom) => save({ zoom }),
    saveReading: (reading) => save({ reading }),
    settled: file.settled
  }
}
