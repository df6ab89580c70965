import type { windowMethods } from '../../shared/ipc/window-methods'
import type { HandlersOf } from '../ipc/handlers'
import { nextZoom } from './next-zoom'

export interface WindowHandlersOptions {
  /** Sets the zoom factor of the page to what `next` makes of it, and returns it. */
  readonly changeZoom: (next: (factor: number) => number) => number
  /** Keeps a zoom factor for the next start. */
  readonly saveZoom: (factor: number) => void
  /** Puts a text on the clipboard; newer versions of Electron return a promise. */
  readonly writeText: (text: string) => unknown
}

/** Returns the handlers of what the page asks of its window. */
export function createWindowHandlers(options: WindowHandlersOptions): HandlersOf<typeof windowMethods> {
  return {
    zoom: (step) => {
      const factor = options.changeZoom((current) => nextZoom(current, step))
      options.saveZoom(factor)
      return factor
    },
    copyText: async (text) => {
      await options.writeText(text)
    }
  }
}
