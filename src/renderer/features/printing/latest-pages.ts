import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Output } from '../../../shared/ipc/contract'
import type { PageFit } from '../../../shared/print/fit'
import type { MissingCharacter } from '../../../shared/print/missing-characters'
import type { PrintFormat, PrintJob } from '../../../shared/print/job'
import { createLatest } from '../../lib/latest'

export interface PagesTools {
  readonly draw: (job: PrintJob) => Promise<Output<'previewJob'>>
  readonly open: (bytes: Uint8Array) => Promise<PDFDocumentProxy>
  readonly measure: (pdf: PDFDocumentProxy, format: PrintFormat) => Promise<PageFit>
}

/** What became of a job. The opened PDF belongs to the caller, who destroys it. */
export type Pages =
  | {
      readonly outcome: 'ready'
      readonly pdf: PDFDocumentProxy
      readonly fit: PageFit
      readonly missing: readonly MissingCharacter[]
    }
  | Exclude<Output<'previewJob'>, { outcome: 'ready' }>

/** Draws one job after the other; the latest wins. */
export interface LatestPages {
  /** Returns the pages of a job; null where another was asked for meanwhile, whatever became of this one. */
  readonly prepare: (job: PrintJob) => Promise<Pages | null>
  /** Drops the result of the job under way. */
  readonly giveUp: () => void
}

const FAILED = 'L’aperçu n’a pas pu être préparé. Fermez puis rouvrez l’application, et essayez de nouveau.'

export function createLatestPages({ draw, open, measure }: PagesTools): LatestPages {
  const latest = createLatest()
  async function prepare(job: PrintJob): Promise<Pages | null> {
    const isLatest = latest.begin()
    let pdf: PDFDocumentProxy | null = null
    try {
      const answer = await draw(job)
      if (!isLatest()) return null
      if (answer.outcome !== 'ready') return answer
      pdf = await open(answer.pdf)
      const fit = await measure(pdf, job.format)
      if (isLatest()) return { outcome: 'ready', pdf, fit, missing: answer.missing }
    } catch (error) {
      if (isLatest()) {
        await pdf?.destroy()
        console.warn(error)
        return { outcome: 'failed', message: FAILED }
      }
    }
    await pdf?.destroy()
    return null
  }
  return { prepare, giveUp: () => void latest.begin() }
}
