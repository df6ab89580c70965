import type { BrowserWindow } from 'electron'
import * as v from 'valibot'
import type { PrintProgress } from '../../shared/print/job'
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
/** Reading a PDF, or drawing one page; a page that is lost is told at once. */
const LIMIT_MS = 120_000

export interface PaperOptions {
  /** What the dialog proposes. */
  readonly twoSided: boolean
  /** Whether faces lie, two pages side by side: then they are turned at their short edge. */
  readonly lying: boolean
  readonly onProgress: (progress: PrintProgress) => void
  readonly signal: AbortSignal
}

/**
 * Sends a PDF to paper through the system's own dialog. The dialog prints a page, not a file, so the page holds
 * the pictures of the PDF's pages, compressed: paper and file cannot differ.
 */
export async function printByDialog(
  { pdf, title }: Document,
  { twoSided, lying, onProgress, signal }: PaperOptions
): Promise<PaperOutcome> {
  const window = createHiddenWindow()
  const orLost = watchForLoss(window.webContents)
  const ask = (call: string): Promise<unknown> =>
    withTimeLimit(orLost(window.webContents.executeJavaScript(`globalThis.${call}`)), LIMIT_MS)
  try {
    await window.loadURL(`${APP_ORIGIN}/page-images.html`)
    const given = [Buffer.from(pdf).toString('base64'), title].map((one) => JSON.stringify(one)).join(', ')
    const pages = v.parse(v.number(), await ask(`openPages(${given})`))
    for (let page = 1; page <= pages; page += 1) {
      if (signal.aborted) return { outcome: 'cancelled' }
      onProgress({
        text: `Dessin des pages pour l’imprimante\u00a0: ${page} sur ${pages}`,
        share: page / pages
      })
      await ask('drawNextPage()')
    }
    return signal.aborted ? { outcome: 'cancelled' } : await send(window, { twoSided, lying })
  } finally {
    window.destroy()
  }
}

function send(
  window: BrowserWindow,
  { twoSided, lying }: Pick<PaperOptions, 'twoSided' | 'lying'>
): Promise<PaperOutcome> {
  return new Promise((resolve) => {
    window.webContents.print(
      {
        silent: false,
        printBackground: true,
        pageSize: 'A4',
        landscape: lying,
        margins: { marginType: 'none' },
        duplexMode: !twoSided ? 'simplex' : lying ? 'shortEdge' : 'longEdge'
      },
      (success, reason) => {
        if (success) resolve({ outcome: 'printed' })
        else resolve(reason === CANCELLED ? { outcome: 'cancelled' } : { outcome: 'failed', reason })
      }
    )
  })
}
