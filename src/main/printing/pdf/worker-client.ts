import type { Finished, FinishOptions, OpenedPdf } from './post-processor'
import { startPdfThread, type PdfThread } from './worker-thread'

/** The post-processor in a worker thread, so that the main thread stays free for windows. */
export interface PdfWorker {
  /** Starts the worker, so that it is warm at the first request. */
  readonly start: () => void
  readonly open: (pdf: Uint8Array) => Promise<OpenedPdf>
  readonly finish: (options: FinishOptions) => Promise<Finished>
  /** Ends what is under way. An idle worker stays, for the first PDF of a worker takes several times as long as the next. */
  readonly giveUp: () => void
  readonly close: () => void
}

/** A worker that has finished more than this, in bytes, is ended: it would keep the memory that it took. */
const LARGE = 500_000

/** Returns a worker that is not started. @param script path of the built `worker.ts` */
export function createPdfWorker(script: string): PdfWorker {
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
