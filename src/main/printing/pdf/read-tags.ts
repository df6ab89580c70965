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
/** Looked for in thousands of elements: making a name anew each time took most of the reading. */
const KEYS = {
  type: name('Type'),
  role: name('S'),
  parent: name('P'),
  kids: name('K'),
  page: name('Pg'),
  mcid: name('MCID'),
  object: name('Obj')
} as const
const [MCR, OBJR] = [name('MCR'), name('OBJR')]
/** What the tree itself says, or what is written anew. */
const OWN = new Set<PDFName>([KEYS.type, KEYS.role, KEYS.parent, KEYS.kids, KEYS.page])

/** Returns the top of the structure of a PDF, and forgets it there; null where it has none. */
export function takeTags(pdf: PDFDocument): Tag | null {
  const root = pdf.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict)
  const top = root?.get(KEYS.kids)
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
  const pg = found.get(KEYS.page)
  const on = pg instanceof PDFRef ? pg : page
  const type = found.get(KEYS.type)
  if (type === MCR) return read(pdf, found.lookup(KEYS.mcid, PDFNumber), on)
  if (type === OBJR) {
    const annotation = found.get(KEYS.object)
    return annotation instanceof PDFRef && on !== null ? [{ kind: 'annotated', page: on, annotation }] : []
  }
  if (object instanceof PDFRef) pdf.context.delete(object)
  const below = found.get(KEYS.kids)
  return [
    {
      kind: 'tag',
      type: textOf(found.lookup(KEYS.role, PDFName)),
      facts: new Map(found.entries().flatMap(([key, value]) => (OWN.has(key) ? [] : [[textOf(key), value]]))),
      below: below === undefined ? [] : read(pdf, below, on)
    }
  ]
}

/** There are a dozen names in a whole document. */
const texts = new Map<PDFName, string>()
function textOf(key: PDFName): string {
  const text = texts.get(key) ?? key.decodeText()
  texts.set(key, text)
  return text
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
