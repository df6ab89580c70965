import type { SectionId } from './ids'
import type { Heading, TextNode } from './text'

/** A piece of a text up to the next heading of any level; `heading` is null before the first one. */
export interface TextSection {
  readonly heading: Heading | null
  readonly nodes: readonly TextNode[]
}

/** Returns whether a node opens a section. */
export function isHeading(node: TextNode): node is Heading {
  return typeof node !== 'string' && node.tag === 'heading'
}

/** Returns a text cut at each of its headings, what precedes the first one first. */
export function splitSections(text: readonly TextNode[]): readonly TextSection[] {
  const sections: { heading: Heading | null; nodes: TextNode[] }[] = [{ heading: null, nodes: [] }]
  for (const node of text) {
    if (isHeading(node)) sections.push({ heading: node, nodes: [] })
    else sections.at(-1)?.nodes.push(node)
  }
  return sections
}

/** Returns the section with its heading and those below it, as it is printed and coded; nothing where it is not there. */
export function wholeSection(text: readonly TextNode[], section: SectionId): readonly TextNode[] {
  const start = text.findIndex((node) => isHeading(node) && node.id === section)
  return text.slice(
    Math.max(start, 0),
    start === -1 ? 0 : endOf(text, start, (node) => isHeading(node) && node)
  )
}

/** Returns the ids of a section and of those below it, in order; nothing where it is not there. */
export function sectionsWithin<T extends Pick<Heading, 'id' | 'level'>>(
  sections: readonly T[],
  section: string
): readonly T['id'][] {
  const start = sections.findIndex(({ id }) => id === section)
  if (start === -1) return []
  return sections
    .slice(
      start,
      endOf(sections, start, (one) => one)
    )
    .map(({ id }) => id)
}

/** A section ends at the next heading that is not below it. */
function endOf<T>(
  items: readonly T[],
  start: number,
  headingOf: (item: T) => Pick<Heading, 'level'> | false
): number {
  const levelAt = (index: number): number | null => {
    const item = items[index]
    const heading = item === undefined ? false : headingOf(item)
    return heading === false ? null : heading.level
  }
  const own = levelAt(start) ?? 0
  for (let index = start + 1; index < items.length; index += 1) {
    const level = levelAt(index)
    if (level !== null && level <= own) return index
  }
  return items.length
}
