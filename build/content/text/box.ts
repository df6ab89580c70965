import type { Nodes, Paragraph } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { toString } from 'mdast-util-to-string'
import { BOX_KINDS, type BoxKind, type TextNode } from '../../../src/shared/content/text'
import { passageAt } from '../model/passage'
import { didYouMean } from '../nearest'
import { typeset } from '../typography'
import { type ConversionNotes, startOf } from './body'
import { reportLeftovers } from './check-words'
import { flow, type Surroundings } from './flow'
import { refusal } from './refusal'

/** Returns a framed part of the page, `:::nom[Titre]` … `:::`. */
export function convertBox(node: ContainerDirective, around: Surroundings): TextNode[] {
  const { notes } = around
  const at = startOf(node)
  if (around.within !== 'page') {
    notes.report(at, 'encadre-deplace', refusal(node))
    return []
  }
  const kind = readKind(node, notes)
  reportAttributes(node, notes)
  reportUnclosed(node, notes)
  const [label, content] = splitLabel(node)
  const before = notes.fields.length
  const children = content.flatMap((child) => flow(child, { notes, depth: around.depth + 1, within: 'box' }))
  if (kind === 'modele') {
    const inside = notes.fields.splice(before).map((field) => ({ ...field, inTemplate: true }))
    notes.fields.push(...inside)
  }
  if (children.length === 0) {
    notes.report(at, 'encadre-vide', 'Cet encadré est vide : complétez-le ou retirez-le.')
  }
  if (kind === null) return []
  notes.boxes.push({ ...at, kind, items: countItems(children) })
  return [{ tag: 'box', kind, title: label === null ? null : readTitle(label, notes), children }]
}

function readKind(node: ContainerDirective, notes: ConversionNotes): BoxKind | null {
  const kind = BOX_KINDS.find((known) => known === node.name)
  if (kind !== undefined) return kind
  notes.report(
    startOf(node),
    'encadre-inconnu',
    `L’encadré « ${node.name} » n’existe pas. Encadrés possibles : ${BOX_KINDS.join(', ')}.${didYouMean(node.name, BOX_KINDS)}`
  )
  return null
}

function reportAttributes(node: ContainerDirective, notes: ConversionNotes): void {
  const names = Object.keys(node.attributes ?? {})
  if (names.length === 0) return
  notes.report(
    startOf(node),
    'encadre-mal-forme',
    `Un encadré n’a pas d’attribut : retirez « {${names.join(' ')}} ». Un titre s’écrit entre crochets : « :::${node.name}[Titre] ».`
  )
}

/** Without a closing line the container silently takes the rest of the page. */
function reportUnclosed(node: ContainerDirective, notes: ConversionNotes): void {
  const fences = node.data as { readonly position?: { readonly closing?: unknown } } | undefined
  if (fences?.position?.closing !== undefined) return
  notes.report(
    startOf(node),
    'encadre-ouvert',
    `L’encadré « ${node.name} » n’est pas fermé. Ajoutez une ligne « ::: » après son dernier paragraphe.`
  )
}

function splitLabel(node: ContainerDirective): [Paragraph | null, Nodes[]] {
  const [first, ...others] = node.children
  if (first?.type === 'paragraph' && first.data?.directiveLabel === true) return [first, others]
  return [null, [...node.children]]
}

function readTitle(label: Paragraph, notes: ConversionNotes): string | null {
  const title = toString(label).trim()
  if (label.children.some((child) => child.type !== 'text')) {
    notes.report(startOf(label), 'encadre-mal-forme', 'Le titre d’un encadré est du texte seul.')
  }
  for (const child of label.children) if (child.type === 'text') reportLeftovers(child, notes)
  if (title === '') return null
  notes.passages.push(passageAt(title, startOf(label)))
  return typeset(title)
}

function countItems(children: readonly TextNode[]): number | null {
  const [only, ...others] = children
  if (only === undefined || others.length > 0 || typeof only === 'string') return null
  return only.tag === 'ul' || only.tag === 'ol' ? only.children.length : null
}
