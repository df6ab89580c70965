import type { EntrySummary } from '../content/entry'
import { plainText, type InternalLink, type TextNode } from '../content/text'

/** Returns the links of a text in reading order, those inside tables, lists and boxes included. */
function linksOf(nodes: readonly TextNode[]): readonly InternalLink[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string' || node.tag === 'br') return []
    return node.tag === 'link' ? [node] : linksOf(node.children)
  })
}

/**
 * Returns the entries that a text links to, each with its number on paper: from 1, in the order of their first mention.
 * On paper a link cannot be pressed; a number and a list at the end take its place.
 */
export function crossReferences(nodes: readonly TextNode[]): ReadonlyMap<string, number> {
  const entries = new Set(linksOf(nodes).map(({ entry }) => entry))
  return new Map([...entries].map((entry, index) => [entry, index + 1]))
}

/** Returns whether a text calls an entry by its title wherever it leads to it: no number has to say which one is meant. */
export function isCalledByTitle(nodes: readonly TextNode[], { id, title }: EntrySummary): boolean {
  return linksOf(nodes).every((link) => link.entry !== id || plainText(link.children) === title)
}
