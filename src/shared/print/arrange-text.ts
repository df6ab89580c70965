import { isHeading, wholeSection } from '../content/sections'
import type { SectionId } from '../content/ids'
import type { BoxKind, TextNode } from '../content/text'

/** Returns the text of a section with those below it, without its own heading, which is the title of the page. */
export function sectionText(nodes: readonly TextNode[], section: SectionId): readonly TextNode[] {
  return wholeSection(nodes, section).slice(1)
}

/** Returns a text without these sections, each with those below it. */
export function withoutSections(
  nodes: readonly TextNode[],
  sections: readonly SectionId[]
): readonly TextNode[] {
  const dropped = new Set(sections.flatMap((section) => wholeSection(nodes, section)))
  return nodes.filter((node) => !dropped.has(node))
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

function isBox(node: TextNode, kind: BoxKind): boolean {
  return typeof node !== 'string' && node.tag === 'box' && node.kind === kind
}
