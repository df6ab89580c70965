import type { PrintJob, PrintProgress } from '../../shared/print/job'
import type { MissingCharacter } from '../../shared/print/missing-characters'
import type { Beginning, Drawn, MarginPages, NotPrintable } from '../../shared/print/page-contract'
import { ABOVE_HEAD, BELOW_FOOTER, marginsOf, type Margins } from '../../shared/print/paper-size'
import type { TitlePosition } from './pdf/beginnings'
import { countPages } from './pdf/count-pages'
import type { PdfWorker } from './pdf/worker-client'
import type { ChromiumPage } from './chromium-page'
import { createPaperPageClient, type PaperPageClient } from './paper-page-client'
import { counted } from '../../shared/french/plural'

/** The one rendering of a job: what is shown, saved and sent to the printer. */
export type Rendering =
  | {
      readonly ok: true
      readonly title: string
      readonly pdf: Uint8Array<ArrayBuffer>
      /** What no font of this machine draws. */
      readonly missing: readonly MissingCharacter[]
    }
  | { readonly ok: false; readonly message: string }

export type Draft =
  | { readonly ok: true; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly message: string }

export interface RendererOptions {
  /** Opens `print.html` in a Chromium. */
  readonly openPage: () => ChromiumPage
  /** Outlives the renderer, which ends only what is under way in it. */
  readonly pdfWorker: PdfWorker
  /** Day that every PDF bears, `YYYY-MM-DD`. */
  readonly publishedOn: string
  /** Is told what a PDF holds that the post-processor does not know. */
  readonly log: (error: unknown) => void
}

/** Makes PDFs one after the other in one hidden window, until it is closed. */
export interface PrintRenderer {
  readonly render: (job: PrintJob, onProgress?: (progress: PrintProgress) => void) => Promise<Rendering>
  /** Returns the text of a job on as many pages as it takes, without tags, footers or numbers. */
  readonly draft: (job: PrintJob) => Promise<Draft>
  /** Draws a job without printing it; returns why it cannot be printed, or null. */
  readonly dryRun: (job: PrintJob) => Promise<NotPrintable | null>
  /** Rejects what is under way. */
  readonly close: () => void
}

type Told = Exclude<Drawn, NotPrintable>

/** A number with one digit more may move text to another page, hence another number: a limit on passes. */
const MOST_PASSES = 4
/** A title with more above it than what belongs to it, in points, does not begin its page: less than a line of text. */
const ROUNDING = 6
const POINTS_A_MILLIMETRE = 72 / 25.4
const POINTS_A_PIXEL = 72 / 96

/** Opens a renderer. Window and worker start at once, in parallel. */
export function openPrintRenderer(options: RendererOptions): PrintRenderer {
  const { openPage, pdfWorker } = options
  const paper = createPaperPageClient(openPage())
  pdfWorker.start()
  return {
    render: (job, onProgress = () => undefined) => render(job, { ...options, paper, onProgress }),
    draft: async (job) => {
      const drawn = await drawText(job, paper, () => undefined)
      if ('error' in drawn) return { ok: false, message: drawn.error }
      return { ok: true, pdf: Uint8Array.from(await paper.print(job.format, false)) }
    },
    dryRun: async (job) => {
      const drawn = await drawText(job, paper, () => undefined)
      return 'error' in drawn ? drawn : null
    },
    close: () => {
      paper.close()
      pdfWorker.giveUp()
    }
  }
}

interface Tools extends RendererOptions {
  readonly paper: PaperPageClient
  readonly onProgress: (progress: PrintProgress) => void
}

async function render(job: PrintJob, tools: Tools): Promise<Rendering> {
  const { paper, pdfWorker, onProgress, publishedOn, log } = tools
  const drawn = await drawText(job, paper, onProgress)
  if ('error' in drawn) return { ok: false, message: drawn.error }
  const margins = marginsOf(job.format)
  const behind = await paginate(job, drawn, margins, tools)
  if ('error' in behind) return { ok: false, message: behind.error }
  onProgress({ text: 'Finition du document', share: 0.8 })
  const { title, subject, author, keywords, places, headings } = drawn
  const finished = await pdfWorker.finish({
    margins: {
      ...behind,
      lower: (margins.bottom - BELOW_FOOTER) * POINTS_A_MILLIMETRE,
      raise: (margins.top - ABOVE_HEAD) * POINTS_A_MILLIMETRE
    },
    facts: { title, subject, author, keywords, language: 'fr', day: publishedOn },
    places,
    headings,
    sheets: job.format.sheets
  })
  for (const unknown of finished.unknown) log(new Error(`Finishing the PDF of ${nameOf(job)} met ${unknown}`))
  return { ok: true, title, pdf: finished.pdf, missing: finished.missing }
}

/** Returns what a log calls a job: the title of a dossier is what a reader wrote. */
function nameOf(job: PrintJob): string {
  return job.kind === 'entry' ? job.place.entry : `a job of kind ${job.kind}`
}

/** Reads a job and draws its text. */
async function drawText(
  job: PrintJob,
  paper: PaperPageClient,
  onProgress: Tools['onProgress']
): Promise<Drawn> {
  const began = await paper.begin(job)
  if ('error' in began) return { ...began, wide: null }
  for (let read = 0; read < began.entries;) {
    onProgress({
      text: `Lecture des pages du manuel\u00a0: ${read} sur ${began.entries}`,
      share: (0.2 * read) / began.entries
    })
    read = await paper.read()
  }
  onProgress({ text: 'Mise en pages', share: 0.2 })
  return paper.draw()
}

/**
 * Prints until the numbers in the text and the margins behind it are those of the pages, and leaves that in the PDF worker.
 * Returns what stands behind the pages, or why nothing can be printed.
 */
async function paginate(
  job: PrintJob,
  drawn: Told,
  margins: Margins,
  { paper, pdfWorker, onProgress, log }: Tools
): Promise<MarginPages | NotPrintable> {
  const only = drawn.likely === null ? undefined : drawn.places[0]
  // A single entry begins on page 1: no need to read where.
  const alone: readonly Beginning[] | null =
    only === undefined ? null : [{ anchor: only.anchor, page: 1, top: true }]
  let behind: MarginPages = { footers: 0, heads: [] }
  if (alone !== null && drawn.likely !== null) {
    const settled = await paper.settle(drawn.likely, alone)
    if (settled !== null && 'error' in settled) return settled
    behind = settled ?? behind
  }
  for (let pass = 1; ; pass += 1) {
    const pdf = await paper.print(job.format, true)
    const opened = pdfWorker.open(pdf)
    const pages = countPages(pdf) - behind.footers - behind.heads.length
    const beginnings = alone ?? beginningsOf(drawn, margins, (await opened).titles)
    const settled = await paper.settle(pages, beginnings)
    if (settled === null) return behind
    if ('error' in settled) return settled
    if (pass === MOST_PASSES) {
      log(new Error(`Page numbers of ${nameOf(job)} do not come to rest`))
      return behind
    }
    behind = settled
    onProgress({
      text: `Numéros et pieds de page\u00a0: ${counted(pages, 'page')}`,
      share: 0.2 + 0.15 * pass
    })
  }
}

/** Returns where everything with a title begins. */
function beginningsOf(
  { places }: Told,
  margins: Margins,
  titles: readonly TitlePosition[]
): readonly Beginning[] {
  return places.flatMap(({ anchor, above }, index) => {
    const title = titles[index]
    if (title === undefined) return []
    const head = margins.top * POINTS_A_MILLIMETRE + above * POINTS_A_PIXEL
    const top = title.fromTop < head + ROUNDING
    return [{ anchor, page: title.page, top }]
  })
}
