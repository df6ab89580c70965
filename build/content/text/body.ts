import type { Root, RootContent } from 'mdast'
import type { BoxKind, Heading, InternalLink, TextNode } from '../../../src/shared/content/text'
import type { ProsePassage } from '../model/passage'
import type { Position, Report } from '../model/problem'
import { CONTENT_DIALECT, type Dialect } from './dialect'
import { flow } from './flow'
import { reportLooseSublists } from './list'

/** A link of the text to another place of the handbook, to be checked once all entries are known. */
export interface LinkUse extends Position {
  readonly link: InternalLink
}

/** A box of the text, to be counted by the rules of its entry's type. */
export interface BoxUse extends Position {
  readonly kind: BoxKind
  /** Number of items where the box holds one list and nothing else, else null. */
  readonly items: number | null
}

/** A blank of the text, and whether it stands in a template. */
export interface FieldUse extends Position {
  readonly inTemplate: boolean
}

/** A heading of the text with its place. */
export interface HeadingUse extends Position {
  readonly heading: Heading
}

/** What a Markdown body turned into, and what the checks need to know of it. */
export interface Body {
  readonly text: readonly TextNode[]
  readonly headings: readonly HeadingUse[]
  readonly links: readonly LinkUse[]
  readonly boxes: readonly BoxUse[]
  readonly fields: readonly FieldUse[]
  readonly passages: readonly ProsePassage[]
}

/** What the conversion writes down on its way through the tree. */
export interface ConversionNotes {
  readonly dialect: Dialect
  readonly report: Report
  /** The file as it was written. */
  readonly source: string
  readonly headings: HeadingUse[]
  readonly links: LinkUse[]
  readonly boxes: BoxUse[]
  readonly fields: FieldUse[]
  readonly passages: ProsePassage[]
}

/** Returns the text of a Markdown file. Whatever is outside the closed set of elements is reported and left out. */
export function convertBody(root: Root, source: string, report: Report, dialect = CONTENT_DIALECT): Body {
  const notes: ConversionNotes = {
    dialect,
    report,
    source,
    headings: [],
    links: [],
    boxes: [],
    fields: [],
    passages: []
  }
  const blocks = root.children.filter(
    (node): node is Exclude<RootContent, { type: 'yaml' }> => node.type !== 'yaml'
  )
  reportLooseSublists(blocks, report)
  const text = blocks.flatMap((node) => flow(node, { notes, depth: 0, within: 'page' }))
  const { headings, links, boxes, fields, passages } = notes
  return { text, headings, links, boxes, fields, passages }
}

/** Returns where a node of the tree begins. */
export function startOf(node: { readonly position?: { readonly start: Position } | undefined }): Position {
  const start = node.position?.start
  return start === undefined ? { line: 1, column: 1 } : { line: start.line, column: start.column }
}
