import type { BrowserWindow } from 'electron'
import { APP_ORIGIN } from '../protocol/origin'
import { createHiddenWindow } from './hidden-window.electron'
import { watchForLoss } from './lost-page'
import { withTimeLimit } from './time-limit'

export type PaperOutcome =
  { readonly outcome: 'printed' | 'cancelled' } | { readonly outcome: 'failed'; readonly reason: string }

export interface Document {
  readonly pdf: Uint8Array
  /** What the queue of the printer shows. */
  readonly title: string
}

/** Chromium's word for a dialog that was closed. */
const CANCELLED = 'Print job canceled'
/** Pictures of every page: seconds, minutes on a slow machine; a page that is lost is told at once. */
const LIMIT_MS = 600_000

/**
 * Sends a PDF to paper through the system's own dialog. The dialog prints a page, not a file, so the page holds
 * the pictures of the PDF's pages: paper and file cannot differ.
 * @param twoSided what the dialog proposes
 */
export async function printOnPaper({ pdf, title }: Document, twoSided: boolean): Promise<PaperOutcome> {
  const window = createHiddenWindow()
  const orLost = watchForLoss(window.webContents)
  try {
    await window.loadURL(`${APP_ORIGIN}/page-images.html`)
    const draw = `globalThis.drawPages(${JSON.stringify(Buffer.from(pdf).toString('base64'))}, ${JSON.stringify(title)})`
    await withTimeLimit(orLost(window.webContents.executeJavaScript(draw)), LIMIT_MS)
    return await send(window, twoSided)
  } finally {
    window.destroy()
  }
}

function send(window: BrowserWindow, twoSided: boolean): Promise<PaperOutcome> {
  return new Promise((resolve) => {
    window.webContents.print(
      {
        silent: false,
        printBackground: true,
        pageSize: 'A4',
        margins: { marginType: 'none' },
        duplexMode: twoSided ? 'longEdge' : 'simplex'
      },
      (success, reason) => {
        if (success) resolve({ outcome: 'printed' })
        else resolve(reason === CANCELLED ? { outcome: 'cancelled' } : { outcome: 'failed', reason })
      }
    )
  })
}
