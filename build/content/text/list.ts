import type { List, ListItem, Nodes } from 'mdast'
import type { PlainElement, TextNode } from '../../../src/shared/content/text'
import type { Report } from '../model/problem'
import { startOf } from './body'
import { blocks, type Surroundings } from './flow'
import { phrasing } from './phrasing'

const TOO_LITTLE =
  'Ce point est décalé, mais pas assez pour dépendre du point précédent. Décalez-le jusqu’au texte de celui-ci : deux espaces sous « - », trois sous « 1. ».'

/** Reports lists that begin right after another one, a little further in: sub-lists that Markdown takes for new lists. */
export function reportLooseSublists(nodes: readonly Nodes[], report: Report): void {
  for (const [index, node] of nodes.entries()) {
    const before = nodes[index - 1]
    if (node.type !== 'list' || before?.type !== 'list') continue
    if (startOf(node).column > startOf(before).column) report(startOf(node), 'liste-decalee', TOO_LITTLE)
  }
}

/** Returns a list; the words of an item stand in it directly unless the editor left blank lines between items. */
export function convertList(list: List, around: Surroundings): TextNode[] {
  if (list.ordered === true && (list.start ?? 1) !== 1) {
    around.notes.report(
      startOf(list),
      'liste-numerotee',
      `Une liste numérotée commence à 1. Si « ${list.start}. » commence une phrase, écrivez « ${list.start}\\. ».`
    )
  }
  for (const item of list.children)
    if (startOf(item).column > startOf(list).column)
      around.notes.report(startOf(item), 'liste-decalee', TOO_LITTLE)
  const loose = list.spread === true || list.children.some((item) => item.spread === true)
  const children = list.children.map((item) => convertItem(item, loose, around))
  return [{ tag: list.ordered === true ? 'ol' : 'ul', children }]
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
