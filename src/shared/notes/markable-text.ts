import type { Entry } from '../content/entry'
import type { SectionId } from '../content/ids'
import { splitSections } from '../content/sections'
import type { TextNode } from '../content/text'
import type { TextRange } from '../text/words'
import { flattenText } from './flat-text'

/** What can be highlighted of an entry, in one text: its summary, then its text with the headings. */
export interface MarkableText {
  readonly text: string
  /** Where each section stands, its heading included; null for what comes before the first one. */
  readonly sections: readonly (TextRange & { readonly section: SectionId | null })[]
}

/** Elements whose words run on in the line around them; all others stand on lines of their own. */
const INLINE: ReadonlySet<string> = new Set(['strong', 'em', 'code', 'link', 'address', 'field'])

/** Returns the words of nodes as a page shows them, without what the application adds, such as titles of boxes. */
function wordsOf(nodes: readonly TextNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node
      if (node.tag === 'br') return '\n'
      const words = wordsOf(node.children)
      return INLINE.has(node.tag) ? words : `\n${words}\n`
    })
    .join('')
}

/** Returns what can be highlighted of an entry. Spaces are as `flattenText` leaves them. */
export function markableText({ summary, text: nodes }: Pick<Entry, 'summary' | 'text'>): MarkableText {
  let text = ''
  const sections = splitSections(nodes).map(({ heading, nodes: own }) => {
    const words = heading === null ? `${summary}\n${wordsOf(own)}` : wordsOf([heading, ...own])
    const start = text.length
    text += `${flattenText(words).text.trim()} `
    return { section: heading?.id ?? null, start, end: text.length }
  })
  return { text, sections }
}
