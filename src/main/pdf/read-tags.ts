import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFDocument,
  type PDFObject
} from '@cantoo/pdf-lib'
import type { Tag, TagChild } from './tag'

const name = PDFName.of
/** What the tree itself says, or what is written anew. */
const OWN = new Set(['Type', 'S', 'P', 'K', 'Pg'])

/** Returns the top of the structure of a PDF, and forgets it there; null where it has none. */
export function takeTags(pdf: PDFDocument): Tag | null {
  const root = pdf.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  const top = root?.get(name('K'))
  const [first] = top === undefined ? [] : read(pdf, top, null)
  for (const key of ['ParentTree', 'IDTree']) forgetTree(pdf, root?.get(name(key)))
  const ref = pdf.catalog.get(name('StructTreeRoot'))
  if (ref instanceof PDFRef) pdf.context.delete(ref)
  return first?.kind === 'tag' ? first : null
}

function read(pdf: PDFDocument, object: PDFObject, page: PDFRef | null): readonly TagChild[] {
  const found = object instanceof PDFRef ? pdf.context.lookup(object) : object
  if (found instanceof PDFArray) return found.asArray().flatMap((one) => read(pdf, one, page))
  if (found instanceof PDFNumber)
    return page === null ? [] : [{ kind: 'marked', page, mcid: found.asNumber() }]
  if (!(found instanceof PDFDict)) return []
  const pg = found.get(name('Pg'))
  const on = pg instanceof PDFRef ? pg : page
  const type = found.lookupMaybe(name('Type'), PDFName)?.decodeText()
  if (type === 'MCR') return read(pdf, found.lookup(name('MCID'), PDFNumber), on)
  if (type === 'OBJR') {
    const annotation = found.get(name('Obj'))
    return annotation instanceof PDFRef && on !== null ? [{ kind: 'annotated', page: on, annotation }] : []
  }
  if (object instanceof PDFRef) pdf.context.delete(object)
  const below = found.get(name('K'))
  return [
    {
      kind: 'tag',
      type: found.lookup(name('S'), PDFName).decodeText(),
      facts: new Map(
        found
          .entries()
          .flatMap(([key, value]) => (OWN.has(key.decodeText()) ? [] : [[key.decodeText(), value]]))
      ),
      below: below === undefined ? [] : read(pdf, below, on)
    }
  ]
}

/** A tree of numbers or names: its leaves are arrays of their own. */
function forgetTree(pdf: PDFDocument, object: PDFObject | undefined): void {
  const dict = object instanceof PDFRef ? pdf.context.lookup(object) : object
  if (object instanceof PDFRef) pdf.context.delete(object)
  if (!(dict instanceof PDFDict)) return
  for (const kid of dict.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? []) forgetTree(pdf, kid)
  for (const number of dict.lookupMaybe(name('Nums'), PDFArray)?.asArray() ?? [])
    if (number instanceof PDFRef && pdf.context.lookup(number) instanceof PDFArray) pdf.context.delete(number)
}
