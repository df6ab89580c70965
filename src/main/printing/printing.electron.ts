import type { BrowserWindow } from 'electron'
import type { Output } from '../../shared/ipc/contract'
import type { PrintJob, PrintProgress } from '../../shared/print/job'
import type { Destination } from '../../shared/print/printer'
import { goesTwoSided } from '../../shared/print/page-setting'
import type { ChromiumPage } from './chromium-page'
import { createPdfWorker } from './pdf/worker-client'
import { openHiddenPage } from './hidden-page.electron'
import { printByDialog, type PaperOutcome } from './printer.electron'
import { sendPdf } from './spooler/send-pdf'
import { createLatestRendering, rememberLast, type Outcome } from './latest-rendering'
import type { Draft, RendererOptions, Rendering } from './renderer'
import { askWhereToSave } from '../window/save-dialog.electron'

export interface PrintingOptions extends Omit<RendererOptions, 'pdfWorker' | 'openPage'> {
  /** Path of the script that works on PDFs. */
  readonly workerScript: string
  readonly owner: BrowserWindow
  /** The version that is printed; null: the one that all read. */
  readonly ownVersion: string | null
  /** Writes a file; returns null once it is on the disk, or in French why it is not. */
  readonly saveFile: (path: string, bytes: Uint8Array) => Promise<string | null>
  /** Is told where a document was saved. */
  readonly onSaved: (path: string) => void
  readonly onProgress: (progress: PrintProgress) => void
}

/** One rendering of a job: shown, then saved or printed. */
export interface Printing {
  readonly preview: (job: PrintJob) => Promise<Output<'previewJob'>>
  /** Cancelled by every other request. */
  readonly draft: (job: PrintJob) => Promise<Output<'draftJob'>>
  readonly save: (job: PrintJob) => Promise<Output<'saveJob'>>
  readonly print: (job: PrintJob, destination: Destination) => Promise<Output<'printJob'>>
  /** Cancels the rendering and the printing under way, and closes the hidden window that was kept for the next one. */
  readonly cancel: () => void
  /** Cancels everything and ends the worker. */
  readonly close: () => void
}

type Problem = { outcome: 'cancelled' } | { outcome: 'failed'; message: string }

/** Returns the printing of a window. */
export function createPrinting(options: PrintingOptions): Printing {
  const pdfWorker = createPdfWorker(options.workerScript)
  const openPage = (): ChromiumPage => openHiddenPage(options.ownVersion)
  const { render, draft, cancel } = createLatestRendering({ ...options, pdfWorker, openPage })
  const rendering = rememberLast(render)
  let drawing = new AbortController()
  const cancelAll = (): void => {
    drawing.abort()
    cancel()
  }
  async function send(
    rendered: Extract<Rendering, { ok: true }>,
    { format }: PrintJob,
    destination: Destination
  ): Promise<PaperOutcome> {
    if (destination.kind === 'printer') {
      const reason = await sendPdf(rendered.pdf, rendered.title, {
        ...destination,
        turnsShort: format.sheets !== 'single'
      })
      return reason === null ? { outcome: 'printed' } : { outcome: 'failed', reason }
    }
    drawing = new AbortController()
    const { signal } = drawing
    const twoSided = goesTwoSided(format)
    const lying = format.sheets !== 'single'
    return printByDialog(rendered, { twoSided, lying, signal, onProgress: options.onProgress })
  }
  return {
    cancel: cancelAll,
    close: () => {
      cancelAll()
      pdfWorker.close()
    },
    draft: async (job) => {
      const drafted = await draft(job)
      return isReady(drafted) ? { outcome: 'ready', pdf: drafted.pdf } : problemOf(drafted)
    },
    preview: async (job) => {
      const rendered = await rendering(job)
      if (!isReady(rendered)) return problemOf(rendered)
      const { pdf, missing } = rendered
      return { outcome: 'ready', pdf, missing: [...missing] }
    },
    save: async (job) => {
      const rendered = await rendering(job)
      if (!isReady(rendered)) return problemOf(rendered)
      const path = await askWhereToSave(options.owner, rendered.title, 'pdf')
      if (path === null) return { outcome: 'cancelled' }
      const problem = await options.saveFile(path, rendered.pdf)
      if (problem !== null) return { outcome: 'failed', message: problem }
      options.onSaved(path)
      return { outcome: 'saved', path }
    },
    print: async (job, destination) => {
      const rendered = await rendering(job)
      if (!isReady(rendered)) return problemOf(rendered)
      const sent = await send(rendered, job, destination)
      if (sent.outcome !== 'failed') return { outcome: sent.outcome }
      options.log(new Error(`Printing failed: ${sent.reason}`))
      const message =
        'L’impression n’a pas pu être lancée. Vérifiez qu’une imprimante est installée et allumée, ou enregistrez le document en PDF pour l’imprimer autrement.'
      return { outcome: 'failed', message }
    }
  }
}

function isReady<T extends Rendering | Draft>(outcome: Outcome<T>): outcome is Extract<T, { ok: true }> {
  return outcome !== 'cancelled' && outcome.ok
}

function problemOf(outcome: Outcome<{ readonly ok: false; readonly message: string }>): Problem {
  return outcome === 'cancelled' ? { outcome } : { outcome: 'failed', message: outcome.message }
}
