import type { BrowserWindow } from 'electron'
import type { Output } from '../../shared/ipc/contract'
import type { PrintJob, PrintProgress } from '../../shared/print/job'
import { createPdfWorkshop } from './pdf/worker-client'
import { openHiddenPage } from './hidden-page.electron'
import { printOnPaper } from './printer.electron'
import { openPrintRenderer, type PrintRenderer, type RendererOptions, type Rendering } from './renderer'
import { askWhereToSave } from '../window/save-dialog.electron'

export interface PrintingOptions extends Omit<RendererOptions, 'workshop' | 'openPage'> {
  /** Path of the script that works on PDFs. */
  readonly workshop: string
  readonly owner: BrowserWindow
  /** Writes a file; returns null once it is on the disk, or in French why it is not. */
  readonly saveFile: (path: string, bytes: Uint8Array) => Promise<string | null>
  readonly onProgress: (progress: PrintProgress) => void
}

/** Pages on paper: one rendering, shown, then saved or printed. */
export interface Printing {
  readonly preview: (job: PrintJob) => Promise<Output<'previewJob'>>
  /** Gives way to every other wish, and to nothing being open. */
  readonly sketch: (job: PrintJob) => Promise<Output<'sketchJob'>>
  readonly save: (job: PrintJob) => Promise<Output<'saveJob'>>
  readonly print: (job: PrintJob) => Promise<Output<'printJob'>>
  /** Gives up the rendering that is under way, and the window that was kept for the next one. */
  readonly cancel: () => void
  /** Gives up everything, for good. */
  readonly close: () => void
}

/** A rendering that was given up is neither good nor bad. */
type Outcome = Rendering | 'cancelled'
type Problem = { outcome: 'cancelled' } | { outcome: 'failed'; message: string }

/** Returns the printing of a window. */
export function createPrinting(options: PrintingOptions): Printing {
  const workshop = createPdfWorkshop(options.workshop)
  const { render, sketch, cancel } = renderLatest({ ...options, workshop, openPage: openHiddenPage })
  const rendering = rememberLast(render)
  return {
    cancel,
    close: () => {
      cancel()
      workshop.close()
    },
    sketch: async (job) => {
      const pdf = await sketch(job)
      return pdf === null ? { outcome: 'cancelled' } : { outcome: 'ready', pdf }
    },
    preview: async (job) => {
      const rendered = await rendering(job)
      return isReady(rendered) ? { outcome: 'ready', pdf: rendered.pdf } : problemOf(rendered)
    },
    save: async (job) => {
      const rendered = await rendering(job)
      if (!isReady(rendered)) return problemOf(rendered)
      const path = await askWhereToSave(options.owner, rendered.title, 'pdf')
      if (path === null) return { outcome: 'cancelled' }
      const problem = await options.saveFile(path, rendered.pdf)
      return problem === null ? { outcome: 'saved', path } : { outcome: 'failed', message: problem }
    },
    print: async (job) => {
      const rendered = await rendering(job)
      if (!isReady(rendered)) return problemOf(rendered)
      const sent = await printOnPaper(rendered, job.format.layout === 'two-sided')
      if (sent.outcome !== 'failed') return { outcome: sent.outcome }
      options.log(new Error(`Printing failed: ${sent.reason}`))
      const message =
        'L’impression n’a pas pu être lancée. Vérifiez qu’une imprimante est installée et allumée, ou enregistrez le document en PDF pour l’imprimer autrement.'
      return { outcome: 'failed', message }
    }
  }
}

function isReady(outcome: Outcome): outcome is Extract<Rendering, { ok: true }> {
  return outcome !== 'cancelled' && outcome.ok
}

function problemOf(outcome: Exclude<Outcome, { ok: true }>): Problem {
  return outcome === 'cancelled' ? { outcome } : { outcome: 'failed', message: outcome.message }
}

/** What is open for one wish after the other. */
interface Current {
  readonly renderer: PrintRenderer
  busy: boolean
  /** The last sketch; never rejects. */
  sketching: Promise<Uint8Array<ArrayBuffer> | null>
}

/** One rendering at a time: whoever asks for another no longer waits for the first. */
function renderLatest(options: RendererOptions & Pick<PrintingOptions, 'onProgress'>): {
  readonly render: (job: PrintJob) => Promise<Outcome>
  readonly sketch: (job: PrintJob) => Promise<Uint8Array<ArrayBuffer> | null>
  readonly cancel: () => void
} {
  let current: Current | null = null
  const cancel = (): void => {
    current?.renderer.close()
    current = null
  }
  const render = async (job: PrintJob): Promise<Outcome> => {
    // The window stays for the next wish, as long as the reader looks at pages.
    if (current?.busy === true) cancel()
    const mine = (current ??= {
      renderer: openPrintRenderer(options),
      busy: false,
      sketching: Promise.resolve(null)
    })
    const isCurrent = (): boolean => current === mine
    mine.busy = true
    try {
      await mine.sketching
      return await mine.renderer.render(job, (progress) => {
        if (isCurrent()) options.onProgress(progress)
      })
    } catch (error) {
      if (!isCurrent()) return 'cancelled'
      cancel()
      options.log(error)
      const message =
        'Le document n’a pas pu être mis en page. Fermez le manuel, rouvrez-le, puis recommencez.'
      return { ok: false, message }
    } finally {
      mine.busy = false
    }
  }
  const sketch = (job: PrintJob): Promise<Uint8Array<ArrayBuffer> | null> => {
    const mine = current
    if (mine === null || mine.busy) return Promise.resolve(null)
    mine.sketching = mine.sketching.then(() => mine.renderer.sketch(job)).catch(() => null)
    return mine.sketching
  }
  return { render, sketch, cancel }
}

/** Shown, then saved, then printed: the same bytes. What failed or was given up is tried again. */
function rememberLast(render: (job: PrintJob) => Promise<Outcome>): (job: PrintJob) => Promise<Outcome> {
  let last: { readonly key: string; readonly rendering: Promise<Outcome> } | null = null
  return async (job) => {
    const key = JSON.stringify(job)
    if (last?.key !== key) last = { key, rendering: render(job) }
    const mine = last
    const rendering = await mine.rendering
    if (!isReady(rendering) && last === mine) last = null
    return rendering
  }
}
