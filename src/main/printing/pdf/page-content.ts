import { deflateSync, inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  type PDFDict,
  type PDFDocument,
  type PDFPage
} from '@cantoo/pdf-lib'

const name = PDFName.of

/** Returns what a page of Chromium paints, in Latin-1. */
export function contentOf(pdf: PDFDocument, page: PDFPage): string {
  return streamsOf(pdf, page).map(decoded).join('\n')
}

/** Returns what a stream of Chromium or of ours holds, in Latin-1. */
export function decoded(stream: PDFRawStream): string {
  const bytes = stream.getContents()
  const packed = stream.dict.has(name('Filter'))
  return Buffer.from(packed ? inflateSync(bytes) : bytes).toString('latin1')
}

/** Returns the streams that a page paints, as they are in the file. */
function streamsOf(pdf: PDFDocument, page: PDFPage): readonly PDFRawStream[] {
  const contents = page.node.lookup(name('Contents'))
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((one) => pdf.context.lookup(one)) : [contents]
  return streams.filter((stream) => stream instanceof PDFRawStream)
}

/** Has a page paint `content`, given in Latin-1, in place of what it painted. */
export function rewritePage(pdf: PDFDocument, page: PDFPage, content: string): void {
  const old = page.node.get(name('Contents'))
  // Between q and Q, which save and restore the graphics state (ISO 32000-1, 8.4.2): footers are drawn after it.
  page.node.set(name('Contents'), addStream(pdf, `q\n${content}\nQ\n`))
  if (old instanceof PDFRef) pdf.context.delete(old)
  page.node.set(name('Tabs'), name('S'))
}

/** Adds a stream of content, given in Latin-1; `dict` says what it is, where it is more than content. */
export function addStream(pdf: PDFDocument, content: string, dict: PDFDict = pdf.context.obj({})): PDFRef {
  const bytes = deflateSync(Buffer.from(content, 'latin1'))
  dict.set(name('Filter'), name('FlateDecode'))
  dict.set(name('Length'), PDFNumber.of(bytes.length))
  return pdf.context.register(PDFRawStream.of(dict, bytes))
}
