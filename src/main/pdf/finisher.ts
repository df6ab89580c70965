import { PDFName, type PDFDocument } from '@cantoo/pdf-lib'
import type { PrintedPlace } from '../../shared/print/pages'
import { readBeginnings, type TitlePosition } from './beginnings'
import { describeLinks } from './describe-links'
import { bringFeet } from './feet'
import { loadPdf, savePdf } from './file'
import { labelItems } from './label-items'
import { markDecoration } from './mark-decoration'
import { mendTags } from './mend-tags'
import { writeMetadata, type PdfFacts } from './metadata'
import { nestBookmarks, readOutline, writeOutline } from './outline'
import { contentOf, drawFeet, rewritePage } from './page-content'
import { takeTags } from './read-tags'
import type { Tag } from './tag'
import { writeTags } from './write-tags'

export interface FinishOptions {
  readonly facts: PdfFacts
  /** Everything with a title of the first level, in order. */
  readonly places: readonly PrintedPlace[]
  /** A PDF of as many pages, drawn over these as their feet. */
  readonly feet: Uint8Array
}

export interface Finished {
  readonly pdf: Uint8Array<ArrayBuffer>
  /** What was met that these rules do not know, in English, for the log. */
  readonly unknown: readonly string[]
}

export interface OpenedPdf {
  readonly pages: number
  readonly titles: readonly TitlePosition[]
}

/**
 * Makes PDFs of Chromium trustworthy, one after the other: feet, tags, metadata, outline, page labels. Their pages look
 * as before but for their feet. The same input gives the same bytes.
 */
export interface Finisher {
  /** Takes a PDF, in place of the one before. */
  readonly open: (bytes: Uint8Array) => Promise<OpenedPdf>
  /** Does what needs no feet: meanwhile those can be drawn. */
  readonly prepare: () => void
  readonly finish: (options: FinishOptions) => Promise<Finished>
}

/** What is put right of a PDF, and not yet written back. */
interface Prepared {
  readonly top: Tag | null
  readonly unknown: Set<string>
}

const name = PDFName.of

/** Returns a finisher with nothing in it. */
export function createFinisher(): Finisher {
  let pdf: PDFDocument | null = null
  let prepared: Prepared | null = null
  const opened = (): PDFDocument => {
    if (pdf === null) throw new Error('No PDF to finish')
    return pdf
  }
  return {
    open: async (bytes) => {
      prepared = null
      pdf = null
      pdf = await loadPdf(bytes)
      return { pages: pdf.getPageCount(), titles: readBeginnings(pdf) }
    },
    prepare: () => {
      prepared ??= prepare(opened())
    },
    finish: async (options) => {
      const mine = opened()
      const ready = prepared ?? prepare(mine)
      pdf = null
      prepared = null
      return finish(mine, ready, options)
    }
  }
}

function prepare(pdf: PDFDocument): Prepared {
  const unknown = new Set<string>()
  const pages = pdf.getPages().map((page) => {
    const { unknown: operators, ...decorated } = markDecoration(contentOf(pdf, page))
    operators.forEach((operator) => unknown.add(operator))
    return { page, decorated }
  })
  const tags = takeTags(pdf)
  const mended = tags === null ? null : mendTags(tags)
  if (mended === null) unknown.add('a PDF without tags')
  mended?.unknown.forEach((one) => unknown.add(one))
  const top =
    mended && labelItems(mended.top, new Map(pages.map(({ page, decorated }) => [page.ref, decorated])))
  for (const { page, decorated } of pages) rewritePage(pdf, page, decorated.lines.join('\n'))
  return { top, unknown }
}

async function finish(
  pdf: PDFDocument,
  { top, unknown }: Prepared,
  { facts, places, feet }: FinishOptions
): Promise<Finished> {
  drawFeet(pdf, await bringFeet(pdf, feet))
  if (top !== null) writeTags(pdf, top)
  const titles = new Map(places.map(({ anchor, title }) => [anchor, title]))
  describeLinks(pdf, titles).forEach((one) => unknown.add(one))
  const bookmarks = readOutline(pdf)
  const depths = places.map(({ depth }) => depth)
  if (bookmarks.length !== depths.length) unknown.add('titles that are not in the outline')
  writeOutline(pdf, nestBookmarks(bookmarks, depths))
  pdf.catalog.set(name('PageLabels'), pdf.context.obj({ Nums: [0, { S: 'D' }] }))
  if (bookmarks.length > 1) pdf.catalog.set(name('PageMode'), name('UseOutlines'))
  writeMetadata(pdf, facts)
  return { pdf: await savePdf(pdf), unknown: [...unknown] }
}
