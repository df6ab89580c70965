import type { PDFObject, PDFRef } from '@cantoo/pdf-lib'

/** A piece of the content of a page. */
export interface Marked {
  readonly kind: 'marked'
  readonly page: PDFRef
  readonly mcid: number
}

/** Something that stands on a page beside its content: a link that can be pressed. */
export interface Annotated {
  readonly kind: 'annotated'
  readonly page: PDFRef
  readonly annotation: PDFRef
}

/** An element of the structure of a PDF. */
export interface Tag {
  readonly kind: 'tag'
  /** Its type as the PDF names it: `P`, `H1`, `Table`… */
  readonly type: string
  /** Alternative text, language, attributes, id: whatever is kept as it was. */
  readonly facts: ReadonlyMap<string, PDFObject>
  readonly below: readonly TagChild[]
}

export type TagChild = Tag | Marked | Annotated

/** Returns whether an element is a figure's frame: it holds the figure itself, and its caption. */
export function holdsFigure({ below }: Tag): boolean {
  return below.some((child) => child.kind === 'tag' && child.type === 'Figure')
}
