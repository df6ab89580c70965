import * as v from 'valibot'
import { h, nextTick, shallowRef } from 'vue'
import { placeKey } from '../../shared/content/ids'
import type { Contents } from '../../shared/content/pack'
import { followRetired } from '../../shared/dossier/follow-retired'
import type { PaperCodes } from '../../shared/content/paper-codes'
import { printJobSchema } from '../../shared/print/job'
import type { Beginning, Drawn, NotPrintable, PaperPage, Settled } from '../../shared/print/page-contract'
import { refuseTooWide } from '../../shared/print/too-wide'
import { readContents, readPaperCodes } from '../bridge/pack'
import { LAYOUTS } from '../../shared/print/layouts'
import { frenchDate } from '../../shared/french/dates'
import { fontsReady } from '../lib/fonts'
import { applySetting } from './apply-setting'
import { findTooWide } from './find-too-wide'
import { fitText } from './fit-text'
import { foldTables, labelCells } from './fold-tables'
import { inColumn } from './in-column'
import { openJob, type OpenedJob } from './open-job'
import { offerBreaks } from './offer-breaks'
import { anchorsOnPages } from './anchors-on-pages'
import PaperDocument from './PaperDocument.vue'
import type { PrintedDocument, PrintedPart } from './printed-document'
import { followPrintRules } from './print-rules'
import PageFooters from './PageFooters.vue'
import { printedPlacesOf } from './printed-places'
import { createMountPoint } from './mount-point'

/** The job at hand, and what is drawn of it. */
interface Work {
  readonly job: OpenedJob
  paper: PrintedDocument | null
}

/** Returns what draws jobs into a page, one after the other. */
export function createPaperPage(page: Document): PaperPage {
  let contents: Contents | null = null
  let codes: PaperCodes | null = null
  let work: Work | null = null
  const text = createMountPoint(page, '#fiche')
  const footers = createMountPoint(page, '#pieds')
  const numbers = shallowRef<ReadonlyMap<string, number>>(new Map())
  /** What numbers and footers were drawn for. */
  let settled = ''

  const handbook = ({ identity }: Contents): string =>
    `${identity.title}, version ${identity.version} du ${frenchDate(identity.publishedOn)}`

  async function draw(): Promise<Drawn> {
    if (work === null || contents === null) return { error: 'Rien à imprimer.', wide: null }
    const { identity } = contents
    const paper = work.job.compose(codes)
    work.paper = paper
    numbers.value = new Map()
    settled = ''
    footers.clear()
    const { letters, bound } = LAYOUTS[paper.format.layout]
    page.documentElement.dataset['letters'] = letters
    applySetting(page, bound)
    page.title = paper.title
    const words = {
      handbook: handbook(contents),
      handbookTitle: identity.title
    }
    text.show(() => h(PaperDocument, { paper, pages: numbers.value, ...words }))
    listDefinitions(page)
    offerBreaks(page.body)
    labelCells(page.body)
    followPrintRules(page)
    await fontsReady('all')
    const likely = inColumn(page, paper.format, () => {
      if (!paper.bound) return fitText(page, paper.format)
      foldTables(page.body)
      return null
    })
    const refusal = refuse(paper)
    if (refusal !== null) return refusal
    const [only] = paper.parts
    return {
      title: paper.title,
      subject: paper.bound ? words.handbook : (only?.entry.summary ?? words.handbook),
      author: identity.title,
      keywords: [...(only === undefined || paper.bound ? [] : namesOf(only)), `version ${identity.version}`],
      places: printedPlacesOf(paper),
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
    if (!paper || contents === null || settled === wanted) return false
    settled = wanted
    numbers.value = pagesOf(beginnings, paper)
    const parts = new Map(paper.parts.map((part) => [part.anchor, part]))
    const standing = anchorsOnPages(pages, beginnings).map((anchors) =>
      anchors.flatMap((anchor) => parts.get(anchor) ?? [])
    )
    const { title, bound, cover, format } = paper
    const words = { title, bound, handbook: handbook(contents), bare: cover === null ? 0 : 1 }
    footers.show(() => h(PageFooters, { ...words, format, pages: standing }))
    await nextTick()
    return refuse(paper) ?? true
  }

  return {
    begin: async (input) => {
      const asked = v.parse(printJobSchema, input)
      contents ??= await readContents()
      const job =
        asked.kind === 'dossier' ? { ...asked, dossier: followRetired(asked.dossier, contents) } : asked
      codes ??= await readPaperCodes()
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

/** By anchor, and by entry for what refers to one. */
function pagesOf(
  beginnings: readonly Beginning[],
  paper: PrintedDocument | null
): ReadonlyMap<string, number> {
  const byAnchor = new Map(beginnings.map(({ anchor, page }) => [anchor, page]))
  if (!paper?.bound) return byAnchor
  for (const { anchor, place } of paper.parts) {
    const page = byAnchor.get(anchor)
    if (page !== undefined && !byAnchor.has(place.entry)) byAnchor.set(place.entry, page)
  }
  return byAnchor
}
