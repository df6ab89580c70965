import type { PrintJob, PrintProgress } from '../../shared/print/job'
import type { Beginning, Drawn, NotPrintable } from '../../shared/print/page-contract'
import { BELOW_FOOT, marginsOf, type Margins } from '../../shared/print/paper-size'
import type { TitlePosition } from './pdf/beginnings'
import { countPages } from './pdf/count-pages'
import type { PdfWorkshop } from './pdf/worker-client'
import type { ChromiumPage } from './chromium-page'
import { createPrintWindow, type PrintWindow } from './print-window'
import { counted } from '../../shared/french/plural'

/** The one rendering of a job: what is shown, saved and sent to the printer. */
export type Rendering =
  | { readonly ok: true; readonly title: string; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly message: string }

export interface RendererOptions {
  /** Opens the page that pages for paper are drawn in. */
  readonly openPage: () => ChromiumPage
  /** Outlives the renderer, which only gives up what is under way in it. */
  readonly workshop: PdfWorkshop
  /** Day that every PDF bears, `YYYY-MM-DD`. */
  readonly publishedOn: string
  /** Where it goes when a PDF holds something that these rules do not know. */
  readonly log: (error: unknown) => void
}

/** Makes PDFs one after the other in one hidden window, until it is closed. */
export interface PrintRenderer {
  readonly render: (job: PrintJob, onProgress?: (progress: PrintProgress) => void) => Promise<Rendering>
  /** Returns the pages of a job without tags, feet or numbers, as long as they are; null where it cannot be drawn. */
  readonly sketch: (job: PrintJob) => Promise<Uint8Array<ArrayBuffer> | null>
  /** Draws a job without printing it; returns why it cannot be printed, or null. */
  readonly tryOut: (job: PrintJob) => Promise<NotPrintable | null>
  /** Ends whatever is under way: what was being rendered is rejected. */
  readonly close: () => void
}

type Told = Exclude<Drawn, NotPrintable>

/** Numbers of pages may move what follows them: looked at again, but not for ever. */
const MOST_PASSES = 4
/** A title that stands further down does not begin its page. In points. */
const TOP_OF_PAGE = 70
const POINTS_A_MILLIMETRE = 72 / 25.4

/** Opens a renderer. Page and thread start at once, beside each other. */
export function openPrintRenderer(options: RendererOptions): PrintRenderer {
  const { openPage, workshop } = options
  const window = createPrintWindow(openPage())
  workshop.start()
  return {
    render: (job, onProgress = () => undefined) => render(job, { ...options, window, onProgress }),
    sketch: async (job) => {
      const drawn = await drawText(job, window, () => undefined)
      return 'error' in drawn ? null : Uint8Array.from(await window.print(marginsOf(job.format), false))
    },
    tryOut: async (job) => {
      const drawn = await drawText(job, window, () => undefined)
      return 'error' in drawn ? drawn : null
    },
    close: () => {
      window.close()
      workshop.giveUp()
    }
  }
}

interface Tools extends RendererOptions {
  readonly window: PrintWindow
  readonly onProgress: (progress: PrintProgress) => void
}

async function render(job: PrintJob, tools: Tools): Promise<Rendering> {
  const { window, workshop, onProgress, publishedOn, log } = tools
  const drawn = await drawText(job, window, onProgress)
  if ('error' in drawn) return { ok: false, message: drawn.error }
  const margins = marginsOf(job.format)
  const feet = await paginate(drawn, margins, tools)
  if (typeof feet !== 'number') return { ok: false, message: feet.error }
  onProgress({ text: 'Finition du document', share: 0.8 })
  const { title, subject, author, keywords, places } = drawn
  const finished = await workshop.finish({
    feet: { count: feet, lower: (margins.bottom - BELOW_FOOT) * POINTS_A_MILLIMETRE },
    facts: { title, subject, author, keywords, language: 'fr', day: publishedOn },
    places
  })
  for (const unknown of finished.unknown) log(new Error(`Finishing the PDF of "${title}" met ${unknown}`))
  return { ok: true, title, pdf: finished.pdf }
}

/** Reads a job and draws its text. */
async function drawText(job: PrintJob, window: PrintWindow, onProgress: Tools['onProgress']): Promise<Drawn> {
  const began = await window.begin(job)
  if ('error' in began) return { ...began, wide: null }
  for (let read = 0; read < began.entries;) {
    onProgress({
      text: `Lecture des pages du manuel\u00a0: ${read} sur ${began.entries}`,
      share: (0.2 * read) / began.entries
    })
    read = await window.read()
  }
  onProgress({ text: 'Mise en pages', share: 0.2 })
  return window.draw()
}

/**
 * Prints until the numbers in the text and the feet behind it are those of the pages, and leaves that in the workshop.
 * Returns how many feet stand behind the pages, or why nothing can be printed.
 */
async function paginate(
  drawn: Told,
  margins: Margins,
  { window, workshop, onProgress, log }: Tools
): Promise<number | NotPrintable> {
  const only = drawn.likely === null ? undefined : drawn.places[0]
  // A fiche alone fills its pages: no need to look where it begins.
  const alone: readonly Beginning[] | null =
    only === undefined ? null : [{ anchor: only.anchor, page: 1, top: true }]
  let feet = 0
  if (alone !== null && drawn.likely !== null) {
    feet = drawn.likely
    const settled = await window.settle(feet, alone)
    if (typeof settled !== 'boolean') return settled
  }
  for (let pass = 1; ; pass += 1) {
    const pdf = await window.print(margins, true)
    const opened = workshop.open(pdf)
    const pages = countPages(pdf) - feet
    const beginnings = alone ?? beginningsOf(drawn, margins, (await opened).titles)
    const settled = await window.settle(pages, beginnings)
    if (typeof settled !== 'boolean') return settled
    if (!settled) return feet
    if (pass === MOST_PASSES) {
      log(new Error(`Page numbers of "${drawn.title}" do not come to rest`))
      return feet
    }
    feet = pages
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
  return places.flatMap(({ anchor }, index) => {
    const title = titles[index]
    if (title === undefined) return []
    const top = title.fromTop < margins.top * POINTS_A_MILLIMETRE + TOP_OF_PAGE
    return [{ anchor, page: title.page, top }]
  })
}
