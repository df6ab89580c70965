import type { BrowserWindow } from 'electron'
import type { templateMethods } from '../../shared/ipc/template-methods'
import type { LiveVersions } from '../content/store/live-versions'
import type { HandlersOf } from '../ipc/handlers'

export interface TemplateHandlersOptions {
  readonly owner: BrowserWindow
  readonly live: LiveVersions
}

/** Returns the handlers of templates; the code that writes a document is loaded when one is first saved. */
export function createTemplateHandlers({
  owner,
  live
}: TemplateHandlersOptions): HandlersOf<typeof templateMethods> {
  return {
    saveTemplate: async (wanted) => {
      const { saveTemplate } = await import('./save-template.electron')
      return saveTemplate(owner, live, wanted)
    }
  }
}
