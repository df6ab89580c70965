import { deflateSync, inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFDocument,
  type PDFPage
} from '@cantoo/pdf-lib'

const name = PDFName.of
const FOOT = name('Foot')

/** Returns what a page of Chromium paints, in Latin-1. */
export function contentOf(pdf: PDFDocument, page: PDFPage): string {
  return streamsOf(pdf, page)
    .map((stream) => {
      const bytes = stream.getContents()
      const packed = stream.dict.has(name('Filter'))
      return Buffer.from(packed ? inflateSync(bytes) : bytes).toString('latin1')
    })
    .join('\n')
}

/** Returns the streams that a page paints, as they are in the file. */
export function streamsOf(pdf: PDFDocument, page: PDFPage): readonly PDFRawStream[] {
  const contents = page.node.lookup(name('Contents'))
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((one) => pdf.context.lookup(one)) : [contents]
  return streams.filter((stream) => stream instanceof PDFRawStream)
}

/** Has a page paint `content`, given in Latin-1, in place of what it painted. */
export function rewritePage(pdf: PDFDocument, page: PDFPage, content: string): void {
  const old = page.node.get(name('Contents'))
  // On a stack of its own: what comes after it finds the page as it was.
  page.node.set(name('Contents'), addStream(pdf, `q\n${content}\nQ\n`))
  if (old instanceof PDFRef) pdf.context.delete(old)
  page.node.set(name('Tabs'), name('S'))
}

/**
 * Draws over each page of a PDF. It is for the eye alone: whoever listens is told pages by the reader itself.
 * @param feet one picture a page
 */
export function drawFeet(pdf: PDFDocument, feet: readonly PDFRef[]): void {
  const call = addStream(
    pdf,
    `/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC\nq /${FOOT.decodeText()} Do Q\nEMC\n`
  )
  for (const [index, page] of pdf.getPages().entries()) {
    const [foot, content] = [feet[index], page.node.get(name('Contents'))]
    if (foot === undefined || content === undefined) continue
    page.node.set(name('Contents'), pdf.context.obj([content, call]))
    const resources = page.node.lookup(name('Resources'), PDFDict)
    const objects = resources.lookupMaybe(name('XObject'), PDFDict) ?? pdf.context.obj({})
    objects.set(FOOT, foot)
    resources.set(name('XObject'), objects)
  }
}

function addStream(pdf: PDFDocument, content: string): PDFRef {
  const bytes = deflateSync(Buffer.from(content, 'latin1'))
  const dict = pdf.context.obj({ Filter: 'FlateDecode', Length: bytes.length })
  return pdf.context.register(PDFRawStream.of(dict, bytes))
}
