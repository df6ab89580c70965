import * as v from 'valibot'
import { h, nextTick, shallowRef } from 'vue'
import { placeKey } from '../../shared/content/ids'
import type { Contents, PackIdentity } from '../../shared/content/pack'
import { followRetired } from '../../shared/dossier/follow-retired'
import type { PaperCodes } from '../../shared/content/paper-codes'
import { printJobSchema } from '../../shared/print/job'
import type {
  Beginning,
  Drawn,
  NotPrintable,
  PaperPage,
  PrintedPlace,
  Settled
} from '../../shared/print/page-contract'
import { refuseTooWide } from '../../shared/print/too-wide'
import { type Book, bookOf, readContents, readPaperCodes } from '../bridge/pack'
import { LAYOUTS } from '../../shared/print/layouts'
import { boundSetting } from '../../shared/print/page-setting'
import { frenchDate } from '../../shared/french/dates'
import { fontsReady } from '../lib/fonts'
import { applySetting } from './apply-setting'
import { fillEmptyCells } from './fill-empty-cells'
import { findTooWide } from './find-too-wide'
import { fitParts, fitText } from './fit-text'
import { foldTables, labelCells } from './fold-tables'
import { inColumn } from './in-column'
import { openJob, type OpenedJob } from './open-job'
import { offerBreaks } from './offer-breaks'
import { contentOfPages } from './page-content'
import PaperDocument from './PaperDocument.vue'
import type { PrintedDocument, PrintedPart } from './printed-document'
import { followPrintRules } from './print-rules'
import PageMargins from './PageMargins.vue'
import { printedPlacesOf } from './printed-places'
import { createMountPoint } from './mount-point'
import { likelyPages, pagesOf } from './page-numbers'

/** The job at hand, and what is drawn of it. */
interface Work {
  readonly job: OpenedJob
  paper: PrintedDocument | null
}

/** Returns what draws jobs into a page, one after the other. */
export function createPaperPage(page: Document): PaperPage {
  let book: Book = 'content'
  const contentsOf: Partial<Record<Book, Contents>> = {}
  let contents: Contents | null = null
  let paperCodes: PaperCodes | null = null
  let codes: PaperCodes | null = null
  let work: Work | null = null
  const text = createMountPoint(page, '#fiche')
  const behind = createMountPoint(page, '#marges')
  const numbers = shallowRef<ReadonlyMap<string, number>>(new Map())
  /** What numbers and margins were drawn for. */
  let settled = ''

  async function draw(): Promise<Drawn> {
    if (work === null || contents === null) return { error: 'Rien à imprimer.', wide: null }
    const { identity } = contents
    const paper = work.job.compose(codes)
    work.paper = paper
    numbers.value = likelyPages(paper)
    settled = ''
    behind.clear()
    const { letters } = LAYOUTS[paper.format.layout]
    page.documentElement.dataset['letters'] = letters
    page.documentElement.dataset['paper'] = paper.format.sheets === 'single' ? 'a4' : 'a5'
    applySetting(page, boundSetting(paper.format))
    page.title = paper.title
    const words = {
      handbook: `${identity.title}, ${versionOf(identity, book)}`,
      handbookTitle: identity.title
    }
    text.show(() => h(PaperDocument, { paper, pages: numbers.value, ...words }))
    listDefinitions(page)
    offerBreaks(page.body)
    fillEmptyCells(page.body)
    labelCells(page.body)
    followPrintRules(page)
    await Promise.all([fontsReady('all'), ...[...page.images].map((image) => image.decode())])
    const likely = inColumn(page, paper.format, () => {
      if (!paper.bound) return fitText(page, paper.format)
      if (paper.fitsParts) fitParts(page, paper.format)
      else foldTables(page.body)
      return null
    })
    const refusal = refuse(paper)
    if (refusal !== null) return refusal
    const [only] = paper.parts
    return {
      title: paper.title,
      subject: paper.bound ? words.handbook : (only?.entry.summary ?? words.handbook),
      author: identity.title,
      keywords: [
        ...(only === undefined || paper.bound ? [] : namesOf(only)),
        book === 'help' ? versionOf(identity, book) : `version ${identity.version}`
      ],
      places: inColumn(page, paper.format, () =>
        printedPlacesOf(paper).map((place) => ({ ...place, above: roomAbove(page, place) }))
      ),
      headings: headingsOf(page),
      likely
    }
  }

  /** What is wider than its column would make Chromium draw all pages smaller. */
  function refuse({ format }: PrintedDocument): NotPrintable | null {
    const wide = inColumn(page, format, () => findTooWide(text.element))
    return wide === null ? null : { error: refuseTooWide(wide, format), wide }
  }

  async function settle(pages: number, beginnings: readonly Beginning[]): Promise<Settled> {
    const paper = work?.paper
    const wanted = JSON.stringify([pages, beginnings])
    if (!paper || contents === null || settled === wanted) return null
    settled = wanted
    numbers.value = pagesOf(beginnings, paper)
    const standing = contentOfPages(paper, pages, beginnings)
    const { identity } = contents
    const isNamed = paper.bound && paper.title !== identity.title
    const words = {
      handbook: identity.title,
      version: sourceOf(identity, versionOf(identity, book), paper, isNamed),
      title: isNamed ? paper.title : null,
      bare: paper.cover === null ? 0 : 1
    }
    behind.show(() => h(PageMargins, { ...words, format: paper.format, pages: standing }))
    await nextTick()
    const heads = standing.flatMap(({ continued }, index) => (continued === null ? [] : [index + 1]))
    return refuse(paper) ?? { footers: pages, heads }
  }

  return {
    begin: async (input) => {
      const asked = v.parse(printJobSchema, input)
      book = asked.kind === 'entry' ? bookOf(asked.place.entry) : 'content'
      contents = contentsOf[book] ??= await readContents(book)
      const job =
        asked.kind === 'dossier' ? { ...asked, dossier: followRetired(asked.dossier, contents) } : asked
      codes = book === 'content' ? (paperCodes ??= await readPaperCodes()) : null
      const opened = await openJob(job, contents)
      if ('error' in opened) return opened
      work = { job: opened, paper: null }
      return { entries: opened.entries }
    },
    read: async () => (await work?.job.read()) ?? 0,
    draw,
    settle
  }
}

/** Returns the height of what stands above a title and belongs to it, in CSS pixels. */
function roomAbove(page: Document, { anchor }: PrintedPlace): number {
  const title = page.getElementById(anchor)
  const whole = title?.closest('article') ?? title?.parentElement
  if (!title || !whole) return 0
  return title.getBoundingClientRect().top - whole.getBoundingClientRect().top
}

/** Returns the words of all headings that are drawn, in order. */
function headingsOf(page: Document): readonly string[] {
  return [...page.querySelectorAll<HTMLElement>('h1, h2, h3')]
    .filter((heading) => heading.checkVisibility())
    .map(({ textContent }) => textContent.replace(/[ \t\n]+/g, ' ').trim())
}

/** Returns what a footer says of the handbook. A cover says the day; in large letters the head of an entry has no room for the title. */
function sourceOf(
  identity: PackIdentity,
  version: string,
  { cover, format, bound }: PrintedDocument,
  isNamed: boolean
): string {
  if (isNamed && cover !== null) return `${identity.title} ${identity.version}`
  const isAbove = bound || LAYOUTS[format.layout].letters !== 'large'
  return isAbove ? version : `${identity.title}, ${version}`
}

/** Guides belong to a release of the application. */
function versionOf({ version, publishedOn }: PackIdentity, book: Book): string {
  if (book === 'help') return `application ${version}`
  return `version ${version} du ${frenchDate(publishedOn)}`
}

/** What an entry or a section is called for good, and in this wording. */
function namesOf({ place, code }: PrintedPart): readonly string[] {
  const id = placeKey(place)
  return code === null ? [id] : [id, code]
}

/** Chromium tags no lists of definitions: on paper they are lists like any other. */
function listDefinitions(page: Document): void {
  for (const list of page.querySelectorAll('dl')) {
    list.setAttribute('role', 'list')
    for (const item of list.children) item.setAttribute('role', 'listitem')
  }
}
