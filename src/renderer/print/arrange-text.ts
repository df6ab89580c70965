import type { SectionId } from '../../shared/model/ids'
import type { BoxKind, TextNode } from '../../shared/model/text'

/** Returns a section alone: what stands between its heading and the next one that is not below it. */
export function sectionText(nodes: readonly TextNode[], section: SectionId): readonly TextNode[] {
  const start = nodes.findIndex((node) => isHeading(node) && node.id === section)
  const heading = nodes[start]
  if (heading === undefined || !isHeading(heading)) return []
  const rest = nodes.slice(start + 1)
  const end = rest.findIndex((node) => isHeading(node) && node.level <= heading.level)
  return end === -1 ? rest : rest.slice(0, end)
}

/** Returns a text as a meeting reads it: what to keep in mind first, what it changes last, the rest as it was. */
export function inMeetingOrder(nodes: readonly TextNode[]): readonly TextNode[] {
  const first = nodes.filter((node, index) => isBox(node, 'a-retenir') && canLeave(nodes, index))
  const last = nodes.filter((node, index) => isBox(node, 'ce-que-ca-change') && canLeave(nodes, index))
  return [...first, ...nodes.filter((node) => !first.includes(node) && !last.includes(node)), ...last]
}

/** A heading must keep something to head. */
function canLeave(nodes: readonly TextNode[], index: number): boolean {
  const [before, after] = [nodes[index - 1], nodes[index + 1]]
  return before === undefined || !isHeading(before) || (after !== undefined && !isHeading(after))
}

type Element = Exclude<TextNode, string>

function isHeading(node: TextNode): node is Extract<Element, { tag: 'heading' }> {
  return typeof node !== 'string' && node.tag === 'heading'
}

function isBox(node: TextNode, kind: BoxKind): boolean {
  return typeof node !== 'string' && node.tag === 'box' && node.kind === kind
}
