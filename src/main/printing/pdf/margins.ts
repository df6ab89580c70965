import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFPageTree,
  PDFRef,
  type PDFDocument,
  type PDFPage
} from '@cantoo/pdf-lib'
import type { MarginPages } from '../../../shared/print/page-contract'
import { addStream, contentOf } from './page-content'

const name = PDFName.of

/** What stands in the margins of a PDF, on pages of its own at the end, and where it belongs. */
export interface MarginPlacement extends MarginPages {
  /** By how much each footer has to go down on its page, in points. */
  readonly lower: number
  /** By how much each running head has to go up on its page, in points. */
  readonly raise: number
}

/** Pictures that can be drawn on pages. */
export interface MarginPictures {
  /** In the order of the pages. */
  readonly footers: readonly PDFRef[]
  /** By the number of the page, from 1. */
  readonly heads: ReadonlyMap<number, PDFRef>
}

/** Takes footers and running heads, the last pages of a PDF of Chromium, out of it; each paints one stream. */
export function takeMargins(pdf: PDFDocument, { footers, heads }: MarginPages): MarginPictures {
  const first = pdf.getPageCount() - footers - heads.length
  const pictures = pdf
    .getPages()
    .slice(first)
    .map((page) => pictureOf(pdf, page))
  for (let at = first + pictures.length - 1; at >= first; at -= 1) removePage(pdf, at)
  return {
    footers: pictures.slice(0, footers),
    heads: new Map(pictures.slice(footers).map((picture, index) => [heads[index] ?? 0, picture]))
  }
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

/** What is told of words in place of them, such as narrow spaces: nothing is told of what stands in a margin. */
const MARK = / (?:BDC|BMC)$|^EMC$/

function pictureOf(pdf: PDFDocument, page: PDFPage): PDFRef {
  const lines = contentOf(pdf, page).split('\n')
  const resources = page.node.Resources()
  const dict = pdf.context.obj({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, page.getWidth(), page.getHeight()],
    ...(resources === undefined ? {} : { Resources: resources })
  })
  const contents = page.node.get(name('Contents'))
  if (contents instanceof PDFRef) pdf.context.delete(contents)
  return addStream(pdf, lines.filter((line) => !MARK.test(line)).join('\n'), dict)
}

/** A kind of running content, in the words of ISO 32000-1, 14.8.2.2.2. */
interface Edge {
  readonly subtype: 'Footer' | 'Header'
  readonly attached: 'Bottom' | 'Top'
  /** By how much it goes up, in points. */
  readonly by: number
}

/** Draws footers and running heads over their pages. Screen readers get both from the PDF viewer, so they are artifacts. */
export function drawMargins(
  pdf: PDFDocument,
  { footers, heads }: MarginPictures,
  { lower, raise }: Pick<MarginPlacement, 'lower' | 'raise'>
): void {
  const footer = createDrawing(pdf, { subtype: 'Footer', attached: 'Bottom', by: -lower })
  const head = createDrawing(pdf, { subtype: 'Header', attached: 'Top', by: raise })
  for (const [index, page] of pdf.getPages().entries()) {
    footer(page, footers[index])
    head(page, heads.get(index + 1))
  }
}

/** Returns what draws a picture over a page, where there is one. */
function createDrawing(
  pdf: PDFDocument,
  { subtype, attached, by }: Edge
): (page: PDFPage, picture: PDFRef | undefined) => void {
  let call: PDFRef | null = null
  return (page, picture) => {
    const content = page.node.lookup(name('Contents'))
    if (picture === undefined || content === undefined) return
    call ??= addStream(
      pdf,
      `/Artifact <</Type /Pagination /Subtype /${subtype} /Attached [/${attached}]>> BDC\n` +
        `q 1 0 0 1 0 ${by} cm /${subtype} Do Q\nEMC\n`
    )
    const streams = content instanceof PDFArray ? content.asArray() : [page.node.get(name('Contents'))]
    page.node.set(name('Contents'), pdf.context.obj([...streams.filter((one) => one !== undefined), call]))
    const resources = page.node.lookup(name('Resources'), PDFDict)
    const objects = resources.lookupMaybe(name('XObject'), PDFDict) ?? pdf.context.obj({})
    objects.set(name(subtype), picture)
    resources.set(name('XObject'), objects)
  }
}
