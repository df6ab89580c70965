import * as v from 'valibot'
import { sectionIdSchema, type SectionId } from '../../shared/content/ids'
import { flattenText } from '../../shared/notes/flat-text'
import type { MarkableText } from '../../shared/notes/markable-text'
import type { TextRange } from '../../shared/text/words'

/** Where the words of an entry stand on a page that can be highlighted. */
export const MARKABLE = '[data-markable]'
/** What the application adds between them: it is no part of the text. */
const APART = '.visually-hidden, [hidden], [popover], [data-apart], .box-title, button, svg'
const BLOCKS = 'p, li, h1, h2, h3, td, th, dt, dd, blockquote, .box, .entry-text'

/** A piece of the text of a page, with where it begins in it. */
interface Piece {
  readonly node: Text
  readonly at: number
}

/** What `markableText` tells of an entry, read from its page, with the ways there and back. */
export interface PageText extends MarkableText {
  /** Returns the ranges of the page for a range of `text`, one for each of its pieces: nothing that is apart lies in them. */
  readonly rangesOf: (range: TextRange) => readonly Range[]
  /** Returns which part of `text` a range of the page holds, or null where it holds none. */
  readonly within: (range: Range) => TextRange | null
}

/** Returns the text of a page that can be highlighted; empty where there is none. */
export function readPageText(page: ParentNode): PageText {
  const { original, pieces, headings } = collect(page)
  const { text, offsets } = flattenText(original)
  /** The first offset of `text` that stands at or after one of the original. */
  const flatOffset = (at: number): number => {
    const found = offsets.findIndex((offset) => offset >= at)
    return found === -1 ? text.length : Math.min(found, text.length)
  }
  const starts = headings.map(({ section, at }) => ({ section, start: flatOffset(at) }))
  const sections = [{ section: null, start: 0 }, ...starts].map(({ section, start }, index, all) => ({
    section,
    start,
    end: all[index + 1]?.start ?? text.length
  }))
  return {
    text,
    sections,
    rangesOf: ({ start, end }) => {
      const from = offsets[start] ?? 0
      const to = (offsets[end - 1] ?? from) + 1
      return pieces.flatMap(({ node, at }) => {
        const range = new Range()
        range.setStart(node, clamp(from - at, node))
        range.setEnd(node, clamp(to - at, node))
        return range.collapsed ? [] : [range]
      })
    },
    within: (range) => {
      const touched = pieces.filter(({ node }) => range.intersectsNode(node))
      const [first, last] = [touched[0], touched.at(-1)]
      if (!first || !last) return null
      const from = first.at + (first.node === range.startContainer ? range.startOffset : 0)
      const to = last.at + (last.node === range.endContainer ? range.endOffset : last.node.length)
      const found = { start: flatOffset(from), end: flatOffset(to) }
      return found.end > found.start ? found : null
    }
  }
}

function clamp(offset: number, node: Text): number {
  return Math.min(Math.max(offset, 0), node.length)
}

function collect(page: ParentNode) {
  let original = ''
  const pieces: Piece[] = []
  const headings: { section: SectionId; at: number }[] = []
  for (const root of page.querySelectorAll<HTMLElement>(MARKABLE)) {
    let block: Element | null = null
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
      if (!(node instanceof Element)) return NodeFilter.FILTER_ACCEPT
      return node.matches(APART) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
    })
    original += '\n'
    while (walker.nextNode()) {
      const node = walker.currentNode
      if (!(node instanceof Text)) {
        if (node instanceof HTMLBRElement) original += '\n'
        continue
      }
      const own: Element | null = node.parentElement?.closest(BLOCKS) ?? root
      if (own !== block) {
        original += '\n'
        const id = /^H[23]$/.test(own.tagName) ? v.safeParse(sectionIdSchema, own.id) : null
        if (id?.success) headings.push({ section: id.output, at: original.length })
      }
      block = own
      pieces.push({ node, at: original.length })
      original += node.data
    }
  }
  return { original, pieces, headings }
}
