import type { List, ListItem, Nodes } from 'mdast'
import type { PlainElement, TextNode } from '../../../src/shared/content/text'
import type { Report } from '../model/problem'
import { type ConversionNotes, startOf } from './body'
import { blocks, type Surroundings } from './flow'
import { phrasing } from './phrasing'

const TOO_LITTLE =
  'Ce point est décalé, mais pas assez pour dépendre du point précédent. Décalez-le jusqu’au texte de celui-ci : deux espaces sous « - », trois sous « 1. ».'

/**
 * Reports lists and paragraphs that begin right after a list, a little further in: they were meant as part of its last
 * item, and Markdown takes them out of the list.
 */
export function reportLooseSublists(nodes: readonly Nodes[], report: Report): void {
  for (const [index, node] of nodes.entries()) {
    const before = nodes[index - 1]
    if ((node.type !== 'list' && node.type !== 'paragraph') || before?.type !== 'list') continue
    if (startOf(node).column > startOf(before).column) report(startOf(node), 'liste-decalee', TOO_LITTLE)
  }
}

/** Returns a list; the words of an item stand in it directly unless the editor left blank lines between items. */
export function convertList(list: List, around: Surroundings): TextNode[] {
  if (list.ordered === true) reportNumbers(list, around.notes)
  for (const item of list.children)
    if (startOf(item).column > startOf(list).column)
      around.notes.report(startOf(item), 'liste-decalee', TOO_LITTLE)
  const loose = list.spread === true || list.children.some((item) => item.spread === true)
  const children = list.children.map((item) => convertItem(item, loose, around))
  return [{ tag: list.ordered === true ? 'ol' : 'ul', children }]
}

/** Items are numbered anew from 1: other numbers would change without a word. « 1. » throughout is Markdown's own habit. */
function reportNumbers(list: List, { source, report }: ConversionNotes): void {
  const numbers = list.children.map((item) => Number.parseInt(source.slice(item.position?.start.offset), 10))
  if (numbers.every((number) => number === 1)) return
  const at = numbers.findIndex((number, index) => number !== index + 1)
  const item = list.children[at]
  if (item === undefined) return
  const number = numbers[at]
  const advice =
    at === 0
      ? `Si elle continue la précédente, décalez de trois espaces ce qui les sépare. Si « ${number}. » commence une phrase, écrivez « ${number}\\. ».`
      : 'Renumérotez-la, ou dites dans la phrase à quel numéro elle renvoie.'
  report(
    startOf(item),
    'liste-numerotee',
    `Ce point porte le numéro ${number} ; la page imprimerait ${at + 1}. Une liste numérotée commence à 1 et se suit. ${advice}`
  )
}

function convertItem(item: ListItem, loose: boolean, around: Surroundings): PlainElement {
  const [first, ...others] = item.children
  if (first === undefined) {
    around.notes.report(
      startOf(item),
      'liste-vide',
      'Ce point de la liste est vide : complétez-le ou retirez-le.'
    )
    return { tag: 'li', children: [] }
  }
  if (loose || first.type !== 'paragraph') return { tag: 'li', children: blocks(item, around) }
  return {
    tag: 'li',
    children: [...phrasing(first.children, around.notes), ...blocks({ children: others }, around)]
  }
}
