import type { Entry } from '../../../src/shared/model/entry'
import { placeKey } from '../../../src/shared/model/ids'
import type { Heading, TextNode } from '../../../src/shared/model/text'
import { plainText } from '../../../src/shared/model/text'
import type { SearchDocument } from '../../../src/shared/search/document'
import type { FrontMatter } from '../schema/front-matter'
import { viewLines } from '../views/lines'

/** Returns what can be found of an entry: its head with what precedes the first heading and what its view says, then each section. */
export function searchDocuments(entry: Entry, matter: FrontMatter): SearchDocument[] {
  const parts = splitSections(entry.text)
  const shown = entry.view === null ? [] : viewLines(entry.view)
  return parts.map(({ heading, nodes }) => {
    const place = { entry: entry.id, section: heading?.id ?? null }
    const lines = nodes.flatMap(blockLines)
    return {
      id: placeKey(place),
      ...place,
      title: entry.title,
      heading: heading === null ? '' : plainText(heading.children),
      keywords: heading === null ? keywordsOf(matter) : '',
      text: (heading === null ? [...headLines(entry), ...lines, ...shown] : lines).join('\n')
    }
  })
}

interface Part {
  readonly heading: Heading | null
  readonly nodes: TextNode[]
}

function splitSections(text: readonly TextNode[]): readonly Part[] {
  const parts: Part[] = [{ heading: null, nodes: [] }]
  for (const node of text) {
    if (typeof node !== 'string' && node.tag === 'heading') parts.push({ heading: node, nodes: [] })
    else parts.at(-1)?.nodes.push(node)
  }
  return parts
}

function headLines(entry: Entry): string[] {
  const { summary, occasion, purpose, myth, legal, card } = entry
  const facts = card?.facts.map(({ label, value }) => `${label}\u00A0: ${value}`) ?? []
  const lines = [
    myth?.belief,
    myth?.reality,
    summary,
    occasion,
    purpose,
    legal?.reference,
    legal?.identifier,
    ...facts
  ]
  return lines.filter((line) => line !== undefined && line !== null)
}

function keywordsOf(matter: FrontMatter): string {
  const words = [...(matter.mots_cles ?? [])]
  if (matter.type === 'definition')
    words.push(...(matter.sigle === undefined ? [] : [matter.sigle]), ...(matter.aussi ?? []))
  return words.join(', ')
}

/** Elements whose words stand on a line of their own. */
const BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'li',
  'th',
  'td',
  'blockquote',
  'box',
  'ul',
  'ol',
  'table',
  'thead',
  'tbody',
  'tr'
])

/** The words of a node, one line a block, so that words of two blocks never touch. */
function blockLines(node: TextNode): string[] {
  if (typeof node === 'string' || node.tag === 'br') return [plainText(node)]
  const title = node.tag === 'box' && node.title !== null ? [node.title] : []
  const lines: string[] = []
  let line = ''
  const flush = (): void => {
    if (line.trim() !== '') lines.push(line.trim())
    line = ''
  }
  for (const child of node.children) {
    if (typeof child !== 'string' && BLOCKS.has(child.tag)) {
      flush()
      lines.push(...blockLines(child))
    } else {
      line += plainText(child)
    }
  }
  flush()
  return [...title, ...lines]
}
