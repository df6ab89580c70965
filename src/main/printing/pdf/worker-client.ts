import type { Finished, FinishOptions, OpenedPdf } from './post-processor'
import { startPdfThread, type PdfThread } from './worker-thread'

/** A finisher beside the process's own thread, so that windows stay quick whatever is printed. */
export interface PdfWorkshop {
  /** Has the thread ready, so that it is when it is first asked. */
  readonly start: () => void
  readonly open: (pdf: Uint8Array) => Promise<OpenedPdf>
  readonly finish: (options: FinishOptions) => Promise<Finished>
  /** Ends whatever is under way. A thread at rest stays: its first PDF took it several times as long as the next will. */
  readonly giveUp: () => void
  readonly close: () => void
}

/** A thread that has finished more than this, in bytes, does not stay: it would keep the memory that it took. */
const LARGE = 500_000

/** Returns a workshop that stands empty. @param script path of the built `worker.ts` */
export function createPdfWorkshop(script: string): PdfWorkshop {
  let thread: PdfThread | null = null
  let holding = false
  const start = (): PdfThread => (thread ??= startPdfThread(script))
  const close = (): void => {
    thread?.end()
    thread = null
    holding = false
  }
  return {
    start: () => void start(),
    open: (pdf) => {
      holding = true
      return start().ask({ kind: 'open', pdf })
    },
    finish: async (options) => {
      const finished = await start().ask<Finished>({ kind: 'finish', options })
      holding = finished.pdf.length > LARGE
      return finished
    },
    giveUp: () => {
      if (holding) close()
    },
    close
  }
}
