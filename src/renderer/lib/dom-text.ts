const BLOCKS = 'p, li, h1, h2, h3, td, th, dt, dd, blockquote, pre, figcaption, summary, caption'

/** The text of one block of a page, and the way back from offsets in it to the page. */
export interface TextBlock {
  readonly text: string
  /** Returns the range of the page for offsets of `text`. */
  readonly range: (start: number, end: number) => Range
}

/** Returns the block that a node stands in, `root` where it stands in none. */
export function blockOf(node: Node, root: HTMLElement): Element {
  return node.parentElement?.closest(BLOCKS) ?? root
}

function textBlock(nodes: readonly Text[]): TextBlock {
  const locate = (offset: number): [Text, number] => {
    let rest = offset
    for (const node of nodes) {
      if (rest <= node.data.length) return [node, rest]
      rest -= node.data.length
    }
    throw new RangeError(`Offset ${offset} lies outside the block`)
  }
  return {
    text: nodes.map(({ data }) => data).join(''),
    range: (start, end) => {
      const range = new Range()
      range.setStart(...locate(start))
      range.setEnd(...locate(end))
      return range
    }
  }
}

/** What is not of the text: what cannot be seen, and links elsewhere, which repeat its titles. */
const APART = '.visually-hidden, [hidden], svg, nav'

/**
 * Returns the visible text below an element, block by block, so that words cut by emphasis are found whole.
 * @param apart selector of what else is left out
 */
export function collectBlocks(root: HTMLElement, apart?: string): readonly TextBlock[] {
  const leftOut = apart === undefined ? APART : `${APART}, ${apart}`
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(leftOut) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
  )
  const groups = new Map<Element, Text[]>()
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const block = blockOf(node, root)
    const group = groups.get(block)
    if (group) group.push(node)
    else groups.set(block, [node])
  }
  return [...groups.values()].map(textBlock)
}
