import {
  PDFDict,
  PDFName,
  PDFPageTree,
  PDFRawStream,
  PDFRef,
  type PDFDocument,
  type PDFPage
} from '@cantoo/pdf-lib'
import { addStream, streamsOf } from './page-content'

const name = PDFName.of
const FOOTER = name('Footer')

/** Where the footers of a PDF stand, and where they belong. */
export interface Footers {
  /** How many pages at its end are the footers of the first ones, in their order. */
  readonly count: number
  /** By how much each has to go down on its page, in points. */
  readonly lower: number
}

/**
 * Takes the last pages of a PDF of Chromium out of it; each paints one stream.
 * @returns them as pictures that can be drawn on other pages
 */
export function takeFooters(pdf: PDFDocument, count: number): readonly PDFRef[] {
  const first = pdf.getPageCount() - count
  const footers = pdf
    .getPages()
    .slice(first)
    .map((page) => pictureOf(pdf, page))
  for (let at = first + count - 1; at >= first; at -= 1) removePage(pdf, at)
  return footers
}

/** Takes a page out, with the branches of the tree of pages that bear nothing else. */
function removePage(pdf: PDFDocument, at: number): void {
  const branches: PDFRef[] = []
  let above = pdf.getPage(at).node.get(name('Parent'))
  while (above instanceof PDFRef) {
    branches.push(above)
    above = pdf.context.lookup(above, PDFDict).get(name('Parent'))
  }
  pdf.removePage(at)
  for (const ref of branches) {
    const branch = pdf.context.lookup(ref)
    if (branch instanceof PDFPageTree && branch.Kids().size() === 0) pdf.context.delete(ref)
  }
}

function pictureOf(pdf: PDFDocument, page: PDFPage): PDFRef {
  const [stream] = streamsOf(pdf, page)
  const resources = page.node.Resources()
  const dict = pdf.context.obj({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, page.getWidth(), page.getHeight()],
    ...(resources === undefined ? {} : { Resources: resources }),
    ...(stream?.dict.has(name('Filter')) === true ? { Filter: 'FlateDecode' } : {})
  })
  const contents = page.node.get(name('Contents'))
  if (contents instanceof PDFRef) pdf.context.delete(contents)
  return pdf.context.register(PDFRawStream.of(dict, stream?.getContents() ?? new Uint8Array()))
}

/** Draws each footer over its page. Screen readers get the number of the page from the PDF viewer, so it is an artifact. */
export function drawFooters(pdf: PDFDocument, footers: readonly PDFRef[], lower: number): void {
  const call = addStream(
    pdf,
    '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC\n' +
      `q 1 0 0 1 0 ${-lower} cm /${FOOTER.decodeText()} Do Q\nEMC\n`
  )
  for (const [index, page] of pdf.getPages().entries()) {
    const [footer, content] = [footers[index], page.node.get(name('Contents'))]
    if (footer === undefined || content === undefined) continue
    page.node.set(name('Contents'), pdf.context.obj([content, call]))
    const resources = page.node.lookup(name('Resources'), PDFDict)
    const objects = resources.lookupMaybe(name('XObject'), PDFDict) ?? pdf.context.obj({})
    objects.set(FOOTER, footer)
    resources.set(name('XObject'), objects)
  }
}
