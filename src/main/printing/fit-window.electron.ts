import * as v from 'valibot'
import type { PrintFormat } from '../../shared/print/job'
import type { PageFit } from '../../shared/print/fit'
import { APP_ORIGIN } from '../protocol/origin'
import { createHiddenWindow } from './hidden-window.electron'
import { withTimeLimit } from './time-limit'

/** Measures pages as the preview does: with the same code, in a window of the same kind. */
export interface FitWindow {
  readonly measure: (pdf: Uint8Array, format: PrintFormat) => Promise<PageFit>
  readonly close: () => void
}

const fitSchema = v.object({ lines: v.array(v.number()) })
const LIMIT_MS = 30_000

/** Opens the window; it loads meanwhile. */
export function openFitWindow(): FitWindow {
  const window = createHiddenWindow()
  const loaded = window.loadURL(`${APP_ORIGIN}/page-images.html`)
  // Keeps a failure to load until `measure` awaits it.
  loaded.catch(() => undefined)
  return {
    measure: async (pdf, format) => {
      await loaded
      const given = [Buffer.from(pdf).toString('base64'), format].map((one) => JSON.stringify(one)).join(', ')
      const call = `globalThis.measurePages(${given})`
      return v.parse(fitSchema, await withTimeLimit(window.webContents.executeJavaScript(call), LIMIT_MS))
    },
    close: () => {
      if (!window.isDestroyed()) window.destroy()
    }
  }
}
