import type { BrowserWindow } from 'electron'
import type { epubMethods } from '../../shared/ipc/epub-methods'
import type { LiveVersions } from '../content/store/live-versions'
import { activeOf } from '../content/store/versions'
import { saveFile } from '../files/save-file'
import type { HandlersOf } from '../ipc/handlers'
import { askWhereToSave } from '../window/save-dialog.electron'

export interface EpubHandlersOptions {
  readonly owner: BrowserWindow
  readonly live: LiveVersions
  /** Is told where a document was saved. */
  readonly onSaved: (path: string) => void
}

/** Returns the handlers of books for e-readers; what makes them is loaded with the first one. */
export function createEpubHandlers({
  owner,
  live,
  onSaved
}: EpubHandlersOptions): HandlersOf<typeof epubMethods> {
  return {
    saveEpub: async (job) => {
      const { makeEpub } = await import('./make-epub')
      const epub = await makeEpub(job, activeOf(await live.current()).pack)
      if (!epub.ok) return { outcome: 'failed', message: epub.message }
      const path = await askWhereToSave(owner, epub.title, 'epub')
      if (path === null) return { outcome: 'cancelled' }
      const message = await saveFile(path, epub.bytes)
      if (message !== null) return { outcome: 'failed', message }
      onSaved(path)
      return { outcome: 'saved', path }
    }
  }
}
