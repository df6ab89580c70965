import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFDocument,
  type PDFObject
} from '@cantoo/pdf-lib'

/** A bookmark of a PDF and those below it. */
export interface PdfBookmark {
  readonly title: PDFObject
  readonly destination: PDFArray
  readonly below: readonly PdfBookmark[]
}

const name = PDFName.of

/** Returns the bookmarks of a PDF; none where it has none. */
export function readPdfOutline(pdf: PDFDocument): readonly PdfBookmark[] {
  const outline = pdf.catalog.lookupMaybe(name('Outlines'), PDFDict)
  return outline === undefined ? [] : bookmarksBelow(outline)
}

function bookmarksBelow(parent: PDFDict): readonly PdfBookmark[] {
  const found: PdfBookmark[] = []
  let item = parent.lookupMaybe(name('First'), PDFDict)
  while (item !== undefined) {
    const title = item.get(name('Title'))
    const destination = item.lookupMaybe(name('Dest'), PDFArray)
    if (title !== undefined && destination !== undefined)
      found.push({ title, destination, below: bookmarksBelow(item) })
    item = item.lookupMaybe(name('Next'), PDFDict)
  }
  return found
}

/** Returns bookmarks under other titles, one for each in the order of the pages; the same ones where there are not as many. */
export function nameBookmarks(
  bookmarks: readonly PdfBookmark[],
  titles: readonly string[]
): readonly PdfBookmark[] {
  const count = (some: readonly PdfBookmark[]): number =>
    some.reduce((sum, { below }) => sum + 1 + count(below), 0)
  if (count(bookmarks) !== titles.length) return bookmarks
  const next = titles.values()
  const named = (some: readonly PdfBookmark[]): readonly PdfBookmark[] =>
    some.map((bookmark) => {
      const { value } = next.next()
      return { ...bookmark, title: PDFHexString.fromText(value ?? ''), below: named(bookmark.below) }
    })
  return named(bookmarks)
}

/**
 * Returns the bookmarks of the first level put below each other.
 * @param depths how deep each stands, from 0; one for each
 */
export function nestBookmarks(
  bookmarks: readonly PdfBookmark[],
  depths: readonly number[]
): readonly PdfBookmark[] {
  type Open = PdfBookmark & { readonly below: PdfBookmark[] }
  const top: Open[] = []
  const way: { depth: number; bookmark: Open }[] = []
  for (const [index, bookmark] of bookmarks.entries()) {
    const depth = depths[index] ?? 0
    const open = { ...bookmark, below: [...bookmark.below] }
    while ((way.at(-1)?.depth ?? -1) >= depth) way.pop()
    const parent = way.at(-1)
    ;(parent === undefined ? top : parent.bookmark.below).push(open)
    way.push({ depth, bookmark: open })
  }
  return top
}

/** Writes the bookmarks of a PDF in place of those it had. Only the first level is unfolded. */
export function writeOutline(pdf: PDFDocument, bookmarks: readonly PdfBookmark[]): void {
  const old = pdf.catalog.get(name('Outlines'))
  if (old instanceof PDFRef) forget(pdf, old)
  const root = pdf.context.nextRef()
  const dict = pdf.context.obj({ Type: 'Outlines', Count: bookmarks.length })
  pdf.context.assign(root, dict)
  writeBelow(pdf, root, dict, bookmarks)
  pdf.catalog.set(name('Outlines'), root)
}

function writeBelow(
  pdf: PDFDocument,
  parent: PDFRef,
  dict: PDFDict,
  bookmarks: readonly PdfBookmark[]
): void {
  const refs = bookmarks.map(() => pdf.context.nextRef())
  for (const [index, { title, destination, below }] of bookmarks.entries()) {
    const [ref, previous, next] = [refs[index], refs[index - 1], refs[index + 1]]
    if (ref === undefined) continue
    const item = pdf.context.obj({ Title: title, Dest: destination, Parent: parent })
    if (previous !== undefined) item.set(name('Prev'), previous)
    if (next !== undefined) item.set(name('Next'), next)
    if (below.length > 0) item.set(name('Count'), PDFNumber.of(-below.length))
    pdf.context.assign(ref, item)
    writeBelow(pdf, ref, item, below)
  }
  const [first, last] = [refs[0], refs.at(-1)]
  if (first !== undefined) dict.set(name('First'), first)
  if (last !== undefined) dict.set(name('Last'), last)
}

function forget(pdf: PDFDocument, ref: PDFRef): void {
  const dict = pdf.context.lookupMaybe(ref, PDFDict)
  pdf.context.delete(ref)
  for (const key of ['First', 'Next']) {
    const next = dict?.get(name(key))
    if (next instanceof PDFRef) forget(pdf, next)
  }
}
