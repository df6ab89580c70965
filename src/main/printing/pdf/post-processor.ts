import { PDFName, type PDFDocument } from '@cantoo/pdf-lib'
import type { MissingCharacter } from '../../../shared/print/missing-characters'
import type { SheetKind } from '../../../shared/print/sheets'
import type { PrintedPlace } from '../../../shared/print/page-contract'
import { readBeginnings, type TitlePosition } from './beginnings'
import { completeForArchive } from './claim-conformance'
import { describeLinks } from './describe-links'
import { dropShapes } from './drop-shapes'
import { imposePages } from './impose-pages'
import { drawMargins, takeMargins, type MarginPlacement } from './margins'
import { loadPdf, savePdf } from './file'
import { labelItems } from './label-items'
import { findMissingCharacters } from './find-missing-characters'
import { markDecoration } from './mark-decoration'
import { mendCharacters } from './mend-characters'
import { mendTags } from './mend-tags'
import { writeMetadata, type PdfFacts } from './metadata'
import { nameBookmarks, nestBookmarks, readPdfOutline, writeOutline } from './outline'
import { contentOf, rewritePage } from './page-content'
import { takeTags } from './read-tags'
import { writeTags } from './write-tags'

export interface FinishOptions {
  readonly facts: PdfFacts
  /** Everything with a title of the first level, in order. */
  readonly places: readonly PrintedPlace[]
  /** The words of all headings, in order. */
  readonly headings: readonly string[]
  readonly margins: MarginPlacement
  /** How the pages stand on sheets. */
  readonly sheets: SheetKind
}

export interface Finished {
  readonly pdf: Uint8Array<ArrayBuffer>
  /** What was met that these rules do not know, in English, for the log. */
  readonly unknown: readonly string[]
  /** What no font of this machine draws: an empty box stands in its place. */
  readonly missing: readonly MissingCharacter[]
}

export interface OpenedPdf {
  readonly titles: readonly TitlePosition[]
}

/**
 * Makes PDFs of Chromium trustworthy, one after the other: margins, tags, metadata, outline, page labels. Their pages look
 * as before but for their margins. The same input gives the same bytes.
 */
export interface PostProcessor {
  /** Takes a PDF, in place of the one before. */
  readonly open: (bytes: Uint8Array) => Promise<OpenedPdf>
  readonly finish: (options: FinishOptions) => Promise<Finished>
}

const name = PDFName.of

/** Returns a post-processor with nothing in it. */
export function createPostProcessor(): PostProcessor {
  let pdf: PDFDocument | null = null
  return {
    open: async (bytes) => {
      pdf = null
      pdf = await loadPdf(bytes)
      return { titles: readBeginnings(pdf) }
    },
    finish: async (options) => {
      const mine = pdf
      if (mine === null) throw new Error('No PDF to finish')
      pdf = null
      return finish(mine, options)
    }
  }
}

async function finish(
  pdf: PDFDocument,
  { facts, places, headings, margins, sheets }: FinishOptions
): Promise<Finished> {
  const missing = findMissingCharacters(pdf, margins)
  const unknown = new Set(mendCharacters(pdf))
  const pictures = takeMargins(pdf, margins)
  mend(pdf).forEach((one) => unknown.add(one))
  drawMargins(pdf, pictures, margins)
  const titles = new Map(places.map(({ anchor, title }) => [anchor, title]))
  describeLinks(pdf, titles).forEach((one) => unknown.add(one))
  const outline = readPdfOutline(pdf)
  const bookmarks = nameBookmarks(outline, headings)
  if (bookmarks === outline && headings.length > 0) unknown.add('headings that are not those of the outline')
  const depths = places.map(({ depth }) => depth)
  if (bookmarks.length !== depths.length) unknown.add('titles that are not in the outline')
  writeOutline(pdf, nestBookmarks(bookmarks, depths))
  pdf.catalog.set(name('PageLabels'), pdf.context.obj({ Nums: [0, { S: 'D' }] }))
  if (bookmarks.length > 1) pdf.catalog.set(name('PageMode'), name('UseOutlines'))
  writeMetadata(pdf, facts, unknown.size === 0 && missing.length === 0)
  completeForArchive(pdf)
  const whole = sheets === 'single' ? pdf : await imposePages(pdf, sheets, facts)
  return { pdf: await savePdf(whole), unknown: [...unknown], missing }
}

/** Has pages and structure say the same, and what is decoration; returns what was met that is unknown. */
function mend(pdf: PDFDocument): readonly string[] {
  const unknown: string[] = []
  const decorated = new Map(pdf.getPages().map((page) => [page.ref, markDecoration(contentOf(pdf, page))]))
  for (const page of decorated.values()) unknown.push(...page.unknown)
  const tags = takeTags(pdf)
  if (tags === null) unknown.push('a PDF without tags')
  else {
    const mended = mendTags(dropShapes(tags, decorated))
    unknown.push(...mended.unknown)
    writeTags(pdf, labelItems(mended.top, decorated))
  }
  for (const page of pdf.getPages()) {
    const lines = decorated.get(page.ref)?.lines ?? []
    rewritePage(pdf, page, lines.join('\n'))
  }
  return unknown
}
