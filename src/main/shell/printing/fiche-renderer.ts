import type { BrowserWindow } from 'electron'
import * as v from 'valibot'
import { APP_ORIGIN } from '../protocol/origin'
import { createHiddenWindow } from './hidden-window'
import { stablePdf } from './stable-pdf'
import { pdfOptions } from './pdf-options'
import { printableSchema } from './printable'
import { withTimeLimit } from './time-limit'

/** The one rendering of a fiche: what is shown, saved and sent to the printer. */
export type Rendering =
  | { readonly ok: true; readonly title: string; readonly pdf: Buffer<ArrayBuffer> }
  | { readonly ok: false; readonly message: string }

/** Makes PDFs one after the other in one hidden window, until it is closed. */
export interface FicheRenderer {
  readonly render: (entry: string) => Promise<Rendering>
  readonly close: () => void
}

/** A page that is not drawn by then never will be. */
const LIMIT_MS = 30_000

/** Opens a renderer of fiches. @param publishedOn day that every PDF bears, `YYYY-MM-DD` */
export function openFicheRenderer(publishedOn: string): FicheRenderer {
  const window = createHiddenWindow()
  return {
    render: (entry) => withTimeLimit(render(window, entry, publishedOn), LIMIT_MS),
    close: () => window.destroy()
  }
}

async function render(window: BrowserWindow, entry: string, publishedOn: string): Promise<Rendering> {
  const page = window.webContents
  await window.loadURL(`${APP_ORIGIN}/print.html?entry=${encodeURIComponent(entry)}`)
  const printable = v.parse(printableSchema, await page.executeJavaScript('globalThis.printable'))
  if ('error' in printable) return { ok: false, message: printable.error }
  const pdf = await page.printToPDF(pdfOptions(printable.footer))
  return { ok: true, title: printable.title, pdf: stablePdf(pdf, publishedOn) }
}
