import * as v from 'valibot'
import { createApp, h, nextTick, shallowRef, type App, type VNode } from 'vue'
import type { Entry } from '../../shared/model/entry'
import type { Contents } from '../../shared/model/pack'
import type { PaperCodes } from '../../shared/model/paper-codes'
import { printJobSchema, type PrintFormat, type PrintJob } from '../../shared/model/print-job'
import type { Beginning, Drawn, PrintedPage } from '../../shared/print/pages'
import { A4, marginsOf } from '../../shared/print/paper-size'
import { readContents, readEntry, readPaperCodes } from '../bridge/pack'
import { frenchDate } from '../lib/dates'
import { fontsReady } from '../lib/fonts'
import { partsOf, type JobPart } from './job-parts'
import { anchorsOnPages } from './page-feet'
import PaperDocument from './PaperDocument.vue'
import { composeDocument, type PrintedDocument } from './printed-document'
import PrintedFeet from './PrintedFeet.vue'
import { placesOf } from './printed-places'
import { settingFor, type Setting } from './type-size'

const PIXELS_AN_INCH = 96
const MILLIMETRES_AN_INCH = 25.4

/** Entries read between two signs of life. */
const AT_ONCE = 10

/** Everything of the job at hand. */
interface Work {
  readonly job: PrintJob
  readonly parts: readonly JobPart[]
  readonly entries: Entry[]
  paper: PrintedDocument | null
}

/** Returns what draws jobs into a page, one after the other. */
export function createPrintedPage(page: Document): PrintedPage {
  let contents: Contents | null = null
  let codes: PaperCodes | null = null
  let work: Work | null = null
  let app: App | null = null
  const numbers = shallowRef<ReadonlyMap<string, number>>(new Map())

  function show(draw: () => VNode): void {
    app?.unmount()
    app = createApp({ render: draw })
    app.mount('#fiche')
  }
  const handbook = ({ identity }: Contents): string =>
    `${identity.title}, version ${identity.version} du ${frenchDate(identity.publishedOn)}`

  return {
    begin: async (input) => {
      const job = v.parse(printJobSchema, input)
      contents ??= await readContents()
      codes ??= await readPaperCodes()
      const parts = partsOf(job, contents)
      if (typeof parts === 'string') return { error: parts }
      work = { job, parts, entries: [], paper: null }
      return { entries: parts.length }
    },
    read: async () => {
      if (work === null) return 0
      const { parts, entries } = work
      for (const { place } of parts.slice(entries.length, entries.length + AT_ONCE))
        entries.push(await readEntry(place.entry))
      return entries.length
    },
    draw: async (): Promise<Drawn> => {
      if (work === null || contents === null) return { error: 'Rien à imprimer.' }
      const { identity } = contents
      const paper = composeDocument({ ...work, contents, codes })
      work.paper = paper
      numbers.value = new Map()
      const { dataset } = page.documentElement
      dataset['layout'] = paper.format.layout
      dataset['margins'] = paper.format.margins
      dataset['columns'] = paper.format.layout === 'one-page' ? '2' : '1'
      page.documentElement.style.fontSize = ''
      page.title = paper.title
      const words = {
        handbook: handbook(contents),
        handbookTitle: identity.title
      }
      show(() => h(PaperDocument, { paper, pages: numbers.value, ...words }))
      listDefinitions(page)
      await fontsReady()
      if (!paper.bound) setText(page, paper.format)
      const [only] = paper.parts
      return {
        title: paper.title,
        subject: paper.bound ? words.handbook : (only?.entry.summary ?? words.handbook),
        author: identity.title,
        places: placesOf(paper),
        numbered: paper.contents,
        bare: paper.cover === null ? 0 : 1
      }
    },
    number: async (beginnings) => {
      const pages = pagesOf(beginnings, work?.paper ?? null)
      const changed = [...pages].some(([anchor, number]) => numbers.value.get(anchor) !== number)
      numbers.value = pages
      await nextTick()
      return changed
    },
    foot: async (pages, beginnings) => {
      const paper = work?.paper
      if (!paper || contents === null) return
      const parts = new Map(paper.parts.map((part) => [part.anchor, part]))
      const feet = anchorsOnPages(pages, beginnings).map((anchors) =>
        anchors.flatMap((anchor) => parts.get(anchor) ?? [])
      )
      const { title, bound, cover } = paper
      const words = { title, bound, handbook: handbook(contents), bare: cover === null ? 0 : 1 }
      show(() => h(PrintedFeet, { ...words, pages: feet }))
      await nextTick()
    }
  }
}

/** Sets a fiche as readably as its pages have room for. */
function setText(page: Document, format: PrintFormat): void {
  const { body, documentElement } = page
  const { top, side, bottom } = marginsOf(format)
  const set = ({ points, columns }: Setting): void => {
    documentElement.style.fontSize = `${points}pt`
    documentElement.dataset['columns'] = String(columns)
  }
  const room = ((A4.height - top - bottom) * PIXELS_AN_INCH) / MILLIMETRES_AN_INCH
  body.style.width = `${A4.width - 2 * side}mm`
  const lengthOf = (setting: Setting): number => {
    set(setting)
    return body.getBoundingClientRect().height
  }
  const setting = settingFor(format.layout, lengthOf, room)
  body.style.width = ''
  if (setting !== null) set(setting)
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
