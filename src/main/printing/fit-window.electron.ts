import * as v from 'valibot'
import type { PrintFormat } from '../../shared/print/job'
import type { PageFit } from '../../shared/print/fit'
import { APP_ORIGIN } from '../protocol/origin'
import { createHiddenWindow } from './hidden-window.electron'
import { watchForLoss } from './lost-page'
import { withTimeLimit } from './time-limit'

/** Measures pages as the preview does: with the same code, in a window of the same kind. */
export interface FitWindow {
  readonly measure: (pdf: Uint8Array, format: PrintFormat) => Promise<PageFit>
  readonly close: () => void
}

const fitSchema = v.object({ lines: v.array(v.number()) })
/** Takes a second; a page that is lost is told at once. */
const LIMIT_MS = 300_000

/** Opens the window; it loads meanwhile. */
export function openFitWindow(): FitWindow {
  const window = createHiddenWindow()
  const orLost = watchForLoss(window.webContents)
  const loaded = window.loadURL(`${APP_ORIGIN}/page-images.html`)
  // Keeps a failure to load until `measure` awaits it.
  loaded.catch(() => undefined)
  return {
    measure: async (pdf, format) => {
      await loaded
      const given = [Buffer.from(pdf).toString('base64'), format].map((one) => JSON.stringify(one)).join(', ')
      const call = `globalThis.measurePages(${given})`
      return v.parse(
        fitSchema,
        await withTimeLimit(orLost(window.webContents.executeJavaScript(call)), LIMIT_MS)
      )
    },
    close: () => {
      if (!window.isDestroyed()) window.destroy()
    }
  }
}
