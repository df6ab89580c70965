import type { BrowserWindow } from 'electron'
import type { printMethods } from '../../shared/ipc/print-methods'
import type { PrintProgress } from '../../shared/print/job'
import type { HandlersOf } from '../ipc/handlers'
import type { LiveVersions } from '../content/store/live-versions'
import { saveFile } from '../files/save-file'
import type { Printing } from './printing.electron'

export interface PrintingHandlersOptions {
  readonly owner: BrowserWindow
  readonly live: LiveVersions
  /** Path of the script that works on PDFs. */
  readonly workshop: string
  readonly onProgress: (progress: PrintProgress) => void
  readonly log: (error: unknown) => void
}

/** Returns the handlers of pages for paper; the code that prints is loaded when something is first printed. */
export function createPrintingHandlers({
  live,
  ...options
}: PrintingHandlersOptions): HandlersOf<typeof printMethods> {
  let last: { readonly version: string; readonly printing: Promise<Printing> } | null = null

  /** What was rendered of another version is not printed again. */
  async function get(): Promise<Printing> {
    const { reading } = await live.current()
    if (!reading.ok) throw new Error('There is no pack to print')
    const { version, pack } = reading.active
    if (last?.version === version) return last.printing
    // The window and the thread of the version before go with it.
    void last?.printing.then((printing) => printing.close())
    last = { version, printing: load(pack.manifest.publishedOn) }
    return last.printing
  }

  async function load(publishedOn: string): Promise<Printing> {
    const { createPrinting } = await import('./printing.electron')
    return createPrinting({ ...options, saveFile, publishedOn })
  }

  return {
    previewJob: async (job) => (await get()).preview(job),
    sketchJob: async (job) => (await get()).sketch(job),
    saveJob: async (job) => (await get()).save(job),
    printJob: async (job) => (await get()).print(job),
    cancelJob: async () => {
      ;(await last?.printing)?.cancel()
    }
  }
}
