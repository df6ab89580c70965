import type { Nodes, Paragraph } from 'mdast'
import type { TextNode } from '../../../src/shared/content/text'
import { type ConversionNotes, startOf } from './body'
import { convertBox } from './box'
import { convertHeading } from './heading'
import { convertList, reportLooseSublists } from './list'
import { phrasing } from './phrasing'
import { refusal } from './refusal'
import { convertTable } from './table'

/** What surrounds a block. */
export interface Surroundings {
  readonly notes: ConversionNotes
  /** Number of blocks around it. */
  readonly depth: number
  readonly within: 'page' | 'box' | 'block'
}

/** Deeper than any text a person writes; keeps hostile nesting from exhausting the stack. */
const MAX_DEPTH = 12

/** Returns a block as nodes of the text: one, several, or none where it is refused. */
export function flow(node: Nodes, around: Surroundings): TextNode[] {
  const { notes, within } = around
  if (around.depth > MAX_DEPTH) {
    notes.report(
      startOf(node),
      'imbrication',
      'Ces blocs sont imbriqués trop profondément : simplifiez ce passage.'
    )
    return []
  }
  const admitted = notes.dialect.convertBlock(node, around)
  if (admitted !== null) return admitted
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, notes)
    case 'heading':
      return convertHeading(node, notes, within)
    case 'list':
      return convertList(node, around)
    case 'blockquote':
      if (node.children.length === 0)
        notes.report(
          startOf(node),
          'citation-vide',
          'Cette citation est vide : complétez-la ou retirez « > ».'
        )
      return [{ tag: 'blockquote', children: blocks(node, around) }]
    case 'table':
      return convertTable(node, notes)
    case 'containerDirective':
      return convertBox(node, around)
    default:
      notes.report(startOf(node), 'element-interdit', refusal(node))
      return []
  }
}

/** Returns the blocks inside a block. */
export function blocks(parent: { readonly children: readonly Nodes[] }, around: Surroundings): TextNode[] {
  const inside: Surroundings = {
    notes: around.notes,
    depth: around.depth + 1,
    within: around.within === 'page' ? 'block' : around.within
  }
  reportLooseSublists(parent.children, around.notes.report)
  return parent.children.flatMap((child) => flow(child, inside))
}

function paragraph(node: Paragraph, notes: ConversionNotes): TextNode[] {
  warnOfStrayFence(node, notes)
  const children = phrasing(node.children, notes)
  return children.length === 0 ? [] : [{ tag: 'p', children }]
}

/** A container whose opening or closing line is not understood stays in the text as colons. */
function warnOfStrayFence(node: Paragraph, notes: ConversionNotes): void {
  for (const child of node.children) {
    if (child.type !== 'text' || !/(^|\n)\s*::/.test(child.value)) continue
    notes.report(
      startOf(child),
      'encadre-mal-forme',
      'Ces deux-points ne forment pas un encadré. Un encadré s’ouvre par une ligne « :::nom » sans espace et se ferme par une ligne « ::: ».'
    )
  }
}
