import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFString,
  type PDFDocument,
  type PDFRef
} from '@cantoo/pdf-lib'
import type { Marked, Tag } from './tag'

const name = PDFName.of

/** What the root of the structure needs beside its elements. */
interface Index {
  /** By page: which element holds each piece of its content. */
  readonly marked: Map<PDFRef, PDFRef[]>
  readonly annotated: Map<PDFRef, PDFRef>
  /** Elements that others name, in order. */
  readonly named: { readonly id: string; readonly ref: PDFRef }[]
}

/** Writes a structure into a PDF that has none. Ids are given anew, in order, so that they say nothing of the printing. */
export function writeTags(pdf: PDFDocument, top: Tag): void {
  const root = pdf.context.nextRef()
  const index: Index = { marked: new Map(), annotated: new Map(), named: [] }
  const first = writeTag(pdf, top, root, index, renameIds(top))
  const numbers = PDFArray.withContext(pdf.context)
  const next = numberPages(pdf, index, numbers)
  const dict = pdf.context.obj({
    Type: 'StructTreeRoot',
    K: first,
    ParentTree: pdf.context.register(pdf.context.obj({ Nums: numbers })),
    ParentTreeNextKey: next
  })
  if (index.named.length > 0) dict.set(name('IDTree'), pdf.context.register(idTree(pdf, index)))
  pdf.context.assign(root, dict)
  pdf.catalog.set(name('StructTreeRoot'), root)
}

function writeTag(
  pdf: PDFDocument,
  tag: Tag,
  parent: PDFRef,
  index: Index,
  ids: ReadonlyMap<string, string>
): PDFRef {
  const ref = pdf.context.nextRef()
  const dict = pdf.context.obj({ Type: 'StructElem', S: tag.type, P: parent })
  for (const [key, value] of tag.facts) if (key !== 'ID') dict.set(name(key), value)
  const id = ids.get(idOf(tag) ?? '')
  if (id !== undefined) {
    dict.set(name('ID'), PDFString.of(id))
    index.named.push({ id, ref })
  }
  const page = tag.below.find((child): child is Marked => child.kind === 'marked')?.page
  if (page !== undefined) dict.set(name('Pg'), page)
  const below = PDFArray.withContext(pdf.context)
  for (const child of tag.below) {
    if (child.kind === 'tag') below.push(writeTag(pdf, child, ref, index, ids))
    else if (child.kind === 'annotated') {
      index.annotated.set(child.annotation, ref)
      below.push(pdf.context.obj({ Type: 'OBJR', Obj: child.annotation, Pg: child.page }))
    } else {
      const holders = index.marked.get(child.page) ?? []
      holders[child.mcid] = ref
      index.marked.set(child.page, holders)
      below.push(
        child.page === page
          ? PDFNumber.of(child.mcid)
          : pdf.context.obj({ Type: 'MCR', Pg: child.page, MCID: child.mcid })
      )
    }
  }
  dict.set(name('K'), below)
  pdf.context.assign(ref, dict)
  return ref
}

/** Numbers pages and annotations for the way back from content to elements; returns the next free number. */
function numberPages(pdf: PDFDocument, index: Index, numbers: PDFArray): number {
  let next = 0
  for (const page of pdf.getPages()) {
    const holders = index.marked.get(page.ref) ?? []
    const list = PDFArray.withContext(pdf.context)
    for (let mcid = 0; mcid < holders.length; mcid += 1) list.push(holders[mcid] ?? PDFNull)
    page.node.set(name('StructParents'), PDFNumber.of(next))
    numbers.push(PDFNumber.of(next))
    numbers.push(pdf.context.register(list))
    next += 1
  }
  for (const [annotation, holder] of index.annotated) {
    pdf.context.lookup(annotation, PDFDict).set(name('StructParent'), PDFNumber.of(next))
    numbers.push(PDFNumber.of(next))
    numbers.push(holder)
    next += 1
  }
  return next
}

function idTree(pdf: PDFDocument, { named }: Index): PDFDict {
  const sorted = named.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  return pdf.context.obj({ Names: sorted.flatMap(({ id, ref }) => [PDFString.of(id), ref]) })
}

function idOf(tag: Tag): string | null {
  const id = tag.facts.get('ID')
  return id instanceof PDFString ? id.asString() : null
}

/** Only headers of tables are ever named. */
function renameIds(top: Tag): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>()
  const visit = (tag: Tag): void => {
    const id = tag.type === 'TH' ? idOf(tag) : null
    if (id !== null) renamed.set(id, `th${String(renamed.size + 1).padStart(6, '0')}`)
    for (const child of tag.below) if (child.kind === 'tag') visit(child)
  }
  visit(top)
  const rename = (tag: Tag): void => {
    renameHeaders(tag, renamed)
    for (const child of tag.below) if (child.kind === 'tag') rename(child)
  }
  rename(top)
  return renamed
}

function renameHeaders(tag: Tag, renamed: ReadonlyMap<string, string>): void {
  const attributes = tag.facts.get('A')
  const list = attributes instanceof PDFArray ? attributes.asArray() : [attributes]
  for (const one of list) {
    const headers = one instanceof PDFDict ? one.lookupMaybe(name('Headers'), PDFArray) : undefined
    if (headers === undefined) continue
    for (let at = headers.size() - 1; at >= 0; at -= 1) {
      const header = headers.get(at)
      const id = header instanceof PDFString ? renamed.get(header.asString()) : undefined
      if (id === undefined) headers.remove(at)
      else headers.set(at, PDFString.of(id))
    }
  }
}
