import { deflateSync, inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFPage,
  type PDFRef
} from '@cantoo/pdf-lib'
import type { PrintedPlace } from '../../shared/print/pages'
import { describeLinks } from './describe-links'
import { markDecoration } from './mark-decoration'
import { mendTags } from './mend-tags'
import { writeMetadata, type PdfFacts } from './metadata'
import { nestBookmarks, readOutline, writeOutline } from './outline'
import { takeTags } from './read-tags'
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

const name = PDFName.of
const FOOT = name('Foot')

/**
 * Returns a PDF of Chromium made trustworthy: feet, tags, metadata, outline, page labels. Its pages look as before but
 * for their feet. The same input gives the same bytes.
 */
export async function finishPdf(bytes: Uint8Array, options: FinishOptions): Promise<Finished> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const unknown = new Set<string>()
  const feet = await embedFeet(pdf, options.feet)
  for (const [index, page] of pdf.getPages().entries()) {
    const { content, unknown: operators } = markDecoration(contentOf(pdf, page))
    operators.forEach((operator) => unknown.add(operator))
    rewrite(pdf, page, content, feet[index])
    page.node.set(name('Tabs'), name('S'))
  }
  const tags = takeTags(pdf)
  if (tags === null) unknown.add('a PDF without tags')
  else {
    const mended = mendTags(tags)
    mended.unknown.forEach((one) => unknown.add(one))
    writeTags(pdf, mended.top)
  }
  const titles = new Map(options.places.map(({ anchor, title }) => [anchor, title]))
  describeLinks(pdf, titles).forEach((one) => unknown.add(one))
  const bookmarks = readOutline(pdf)
  const depths = options.places.map(({ depth }) => depth)
  if (bookmarks.length !== depths.length) unknown.add('titles that are not in the outline')
  writeOutline(pdf, nestBookmarks(bookmarks, depths))
  pdf.catalog.set(name('PageLabels'), pdf.context.obj({ Nums: [0, { S: 'D' }] }))
  if (bookmarks.length > 1) pdf.catalog.set(name('PageMode'), name('UseOutlines'))
  writeMetadata(pdf, options.facts)
  const finished = await pdf.save({ useObjectStreams: true, updateFieldAppearances: false })
  return { pdf: Uint8Array.from(finished), unknown: [...unknown] }
}

async function embedFeet(pdf: PDFDocument, bytes: Uint8Array): Promise<readonly PDFRef[]> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false })
  const embedded = await pdf.embedPdf(source, source.getPageIndices())
  await pdf.flush()
  return embedded.map(({ ref }) => ref)
}

function contentOf(pdf: PDFDocument, page: PDFPage): string {
  const contents = page.node.lookup(name('Contents'))
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((one) => pdf.context.lookup(one)) : [contents]
  return streams
    .map((stream) => {
      if (!(stream instanceof PDFRawStream)) return ''
      const bytes = stream.getContents()
      const packed = stream.dict.has(name('Filter'))
      return Buffer.from(packed ? inflateSync(bytes) : bytes).toString('latin1')
    })
    .join('\n')
}

/** A foot is for the eye: whoever listens is told pages by the reader itself. */
function rewrite(pdf: PDFDocument, page: PDFPage, content: string, foot: PDFRef | undefined): void {
  const footer =
    foot === undefined
      ? ''
      : `\n/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC\nq /${FOOT.decodeText()} Do Q\nEMC`
  const bytes = deflateSync(Buffer.from(`q\n${content}\nQ${footer}\n`, 'latin1'))
  const dict = pdf.context.obj({ Filter: 'FlateDecode', Length: bytes.length })
  const old = page.node.get(name('Contents'))
  const ref = pdf.context.register(PDFRawStream.of(dict, bytes))
  page.node.set(name('Contents'), ref)
  if (old !== undefined && 'objectNumber' in old) pdf.context.delete(old as PDFRef)
  if (foot === undefined) return
  const resources = page.node.lookup(name('Resources'), PDFDict)
  const objects = resources.lookupMaybe(name('XObject'), PDFDict) ?? pdf.context.obj({})
  objects.set(FOOT, foot)
  resources.set(name('XObject'), objects)
}
