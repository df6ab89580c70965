import type { ParsedInput } from '../../shared/ipc/contract'
import { MAX_WINDOWS } from '../../shared/profile/session'
import type { windowMethods } from '../../shared/ipc/window-methods'
import type { Notice } from '../../shared/ipc/notice'
import type { HandlersOf } from '../ipc/handlers'
import { nextZoom } from './next-zoom'
import type { SavedDocument } from './saved-document'

export interface WindowHandlersOptions {
  /** Sets the zoom factor of the page to what `next` makes of it, and returns it. */
  readonly changeZoom: (next: (factor: number) => number) => number
  /** The one zoom factor that the administration imposes, or null. */
  readonly fixedZoom: number | null
  /** The zoom factor of who asks for the usual one. */
  readonly usualZoom: number
  readonly tell: (notice: Notice) => void
  /** Keeps a zoom factor for the next start. */
  readonly saveZoom: (factor: number) => void
  /** Opens another window; returns whether there was room for it. */
  readonly openWindow: (wanted: ParsedInput<'openWindow'>) => boolean
  readonly arrangeWindows: () => void
  readonly openLinkMenu: (path: string) => void
  readonly openSaved: SavedDocument['open']
  /** Puts a text on the clipboard; newer versions of Electron return a promise. */
  readonly writeText: (text: string) => unknown
}

const ZOOM_FIXED = 'La taille du texte est fixée par votre administration pour ce poste.'

const TOO_MANY = `Le manuel a déjà ${MAX_WINDOWS} fenêtres ouvertes\u00a0: fermez-en une.`

/** Returns the handlers of what the page asks of its window. */
export function createWindowHandlers(options: WindowHandlersOptions): HandlersOf<typeof windowMethods> {
  return {
    zoom: (step) => {
      if (options.fixedZoom !== null) {
        options.tell({ tone: 'info', text: ZOOM_FIXED })
        return options.fixedZoom
      }
      const factor = options.changeZoom((current) => nextZoom(current, step, options.usualZoom))
      options.saveZoom(factor)
      return factor
    },
    openWindow: (wanted) => {
      if (!options.openWindow(wanted)) options.tell({ tone: 'info', text: TOO_MANY })
    },
    arrangeWindows: () => {
      options.arrangeWindows()
    },
    openLinkMenu: (path) => {
      options.openLinkMenu(path)
    },
    openSaved: (what) => options.openSaved(what),
    copyText: async (text) => {
      await options.writeText(text)
    }
  }
}
