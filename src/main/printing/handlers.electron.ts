import type { BrowserWindow } from 'electron'
import type { printMethods } from '../../shared/ipc/print-methods'
import type { PrintProgress } from '../../shared/print/job'
import type { HandlersOf } from '../ipc/handlers'
import type { LiveVersions } from '../content/store/live-versions'
import { activeOf } from '../content/store/versions'
import { saveFile } from '../files/save-file'
import type { Printing } from './printing.electron'

export interface PrintingHandlersOptions {
  readonly owner: BrowserWindow
  readonly live: LiveVersions
  /** Returns the version that the window reads; null: the one that all read. */
  readonly ownVersion: () => Promise<string | null>
  /** Path of the script that works on PDFs. */
  readonly workerScript: string
  /** Whether anything may be sent to a printer. */
  readonly mayPrint: boolean
  /** Is told where a document was saved. */
  readonly onSaved: (path: string) => void
  readonly onProgress: (progress: PrintProgress) => void
  readonly log: (error: unknown) => void
}

const PRINTING_REFUSED =
  'Votre administration ne permet pas d’imprimer depuis ce poste. Enregistrez le document en PDF.'

/** Returns the handlers of printing for one window, with which it ends; the rest of printing is loaded at the first request. */
export function createPrintingHandlers({
  live,
  ownVersion,
  mayPrint,
  ...options
}: PrintingHandlersOptions): HandlersOf<typeof printMethods> {
  let last: { readonly version: string; readonly printing: Promise<Printing> } | null = null

  /** One printing for each version of the content, so that no rendering of another one is printed. */
  async function get(): Promise<Printing> {
    const current = await live.current()
    const own = await ownVersion()
    const { version, pack } = current.versions.find((one) => one.version === own) ?? activeOf(current)
    if (last?.version === version) return last.printing
    void last?.printing.then((printing) => printing.close())
    last = { version, printing: load(pack.manifest.publishedOn, own) }
    return last.printing
  }

  async function load(publishedOn: string, own: string | null): Promise<Printing> {
    const { createPrinting } = await import('./printing.electron')
    return createPrinting({ ...options, saveFile, publishedOn, ownVersion: own })
  }

  options.owner.once('closed', () => {
    void last?.printing.then((printing) => printing.close())
  })
  return {
    previewJob: async (job) => (await get()).preview(job),
    draftJob: async (job) => (await get()).draft(job),
    saveJob: async (job) => (await get()).save(job),
    listPrinters: async () => {
      if (!mayPrint) return []
      const { listPrinters } = await import('./spooler/list-printers')
      return [...(await listPrinters())]
    },
    printJob: async ({ job, destination }) =>
      mayPrint ? (await get()).print(job, destination) : { outcome: 'failed', message: PRINTING_REFUSED },
    cancelJob: async () => {
      ;(await last?.printing)?.cancel()
    }
  }
}
