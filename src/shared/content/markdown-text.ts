import { boxTitle } from './box-titles'
import { headFacts, quotableFacts, type EntryFact } from './entry-facts'
import type { Entry } from './entry'
import type { LoosePlace, SectionId } from './ids'
import { wholeSection } from './sections'
import { sourceWords } from './source-words'
import { plainText, type Box, type PlainElement, type TextNode } from './text'

/** What a text needs beside itself to be taken elsewhere. */
export interface MarkdownSetting {
  /** Returns the address that leads to a place of the handbook. */
  readonly linkTo: (place: LoosePlace) => string
  /** Where it stands, in which version: the last line. */
  readonly reference: string
}

const VIEW_LEFT_OUT =
  'Cette page montre aussi un tableau, une liste ou un guide, qui n’est pas copié ici : ouvrez-la dans le manuel.'

/**
 * Returns an entry, or one of its sections with those below it, as Markdown (CommonMark, with the tables of GitHub Flavored
 * Markdown): boxes are quotations with their title, addresses outside are links, fields stand in brackets.
 * @param section null: the whole entry, with its head and its sources
 */
export function markdownText(entry: Entry, section: SectionId | null, setting: MarkdownSetting): string {
  const reference = escape(setting.reference)
  if (section !== null)
    return joined([...blocks(wholeSection(entry.text, section), setting, []), '---', reference])
  const facts = (list: readonly EntryFact[]): string[] =>
    list.map(
      ({ label, text, isAddress }) => `**${escape(label)}\u00a0:** ${isAddress ? `<${text}>` : escape(text)}`
    )
  const sources = entry.sources.map(
    (source) => `- ${escape(sourceWords(source))}${source.address === null ? '' : ` <${source.address}>`}`
  )
  return joined([
    `# ${escape(entry.title)}`,
    atLineStart(escape(entry.summary)),
    ...facts(headFacts(entry)),
    ...blocks(entry.text, setting, facts(quotableFacts(entry))),
    ...(entry.view === null ? [] : [VIEW_LEFT_OUT]),
    ...(sources.length === 0 ? [] : ['## Sources', sources.join('\n')]),
    '---',
    reference
  ])
}

function joined(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** @param quotable what follows the box « À retenir » */
function blocks(
  nodes: readonly TextNode[],
  setting: MarkdownSetting,
  quotable: readonly string[] = []
): readonly string[] {
  const done: string[] = []
  let line: TextNode[] = []
  const close = (): void => {
    if (line.length > 0) done.push(atLineStart(inline(line, setting)))
    line = []
  }
  for (const node of nodes) {
    const block = blockOf(node, setting)
    if (block === null) {
      line.push(node)
      continue
    }
    close()
    done.push(block)
    if (typeof node !== 'string' && node.tag === 'box' && node.kind === 'a-retenir') done.push(...quotable)
  }
  close()
  return done
}

/** Returns a block in Markdown, or null for what stands in a line. */
function blockOf(node: TextNode, setting: MarkdownSetting): string | null {
  if (typeof node === 'string') return null
  switch (node.tag) {
    case 'p':
      return atLineStart(inline(node.children, setting))
    case 'heading':
      return `${'#'.repeat(node.level)} ${inline(node.children, setting).trim()}`
    case 'ul':
    case 'ol':
    case 'checklist':
      return list(node, setting)
    case 'blockquote':
      return quotation(blocks(node.children, setting))
    case 'box':
      return box(node, setting)
    case 'pre':
      return fenced(plainText(node.children))
    case 'table':
      return table(node, setting)
    case 'picture':
      return `*${escape(node.children[0])}*`
    default:
      return null
  }
}

function box({ children, ...face }: Box, setting: MarkdownSetting): string {
  return quotation([`**${escape(boxTitle(face))}**`, ...blocks(children, setting)])
}

function quotation(parts: readonly string[]): string {
  return parts
    .join('\n\n')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

function list({ tag, children }: PlainElement, setting: MarkdownSetting): string {
  return children
    .map((item, index) => {
      const mark = tag === 'ol' ? `${index + 1}. ` : tag === 'checklist' ? '- [ ] ' : '- '
      const within = typeof item === 'string' || !('children' in item) ? [item] : item.children
      const indent = ' '.repeat(tag === 'checklist' ? 2 : mark.length)
      // Blocks after a line of their own, or a list in a list would go on the line above it.
      return mark + blocks(within, setting).join('\n').replaceAll('\n', `\n${indent}`)
    })
    .join('\n')
}

/** A fence is longer than any that stands in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text.replace(/\n$/, '')}\n${fence}`
}

function table(node: PlainElement, setting: MarkdownSetting): string {
  const [head = [], ...body] = rowsOf(node.children)
  const row = (cells: readonly TextNode[]): string =>
    `| ${cells.map((cell) => inline([cell], setting).replaceAll(/\\?\n/g, ' ').trim()).join(' | ')} |`
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...body.map(row)].join('\n')
}

function rowsOf(nodes: readonly TextNode[]): readonly (readonly TextNode[])[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string' || !('children' in node)) return []
    return node.tag === 'tr' ? [node.children] : rowsOf(node.children)
  })
}

function inline(nodes: readonly TextNode[], setting: MarkdownSetting): string {
  return nodes
    .map((node): string => {
      if (typeof node === 'string') return escape(node)
      switch (node.tag) {
        case 'br':
          return '\\\n'
        case 'strong':
          return marked('**', inline(node.children, setting))
        case 'em':
          return marked('*', inline(node.children, setting))
        case 'code':
          return code(plainText(node.children))
        case 'field':
          return escape(plainText(node))
        case 'link':
          return `[${inline(node.children, setting)}](${setting.linkTo(node)})`
        case 'address':
          // An angle bracket of the address is percent-encoded already: `addressSchema`.
          return `[${inline(node.children, setting)}](<${node.href}>)`
        default:
          return inline(node.children, setting)
      }
    })
    .join('')
}

/** A mark does not close after a space, nor open before one. */
function marked(mark: string, words: string): string {
  const bare = words.trim()
  if (bare === '') return words
  const [before = '', after = ''] = words.split(bare)
  return `${before}${mark}${bare}${mark}${after}`
}

function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return `${fence}${space}${text}${space}${fence}`
}

/** What CommonMark gives a meaning to anywhere in a line. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>~|&]/g, '\\$&')
}

/** What it gives a meaning to at the start of a line: headings, lists, rules. */
function atLineStart(block: string): string {
  return block
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trimStart()
        .replace(/^([#+=-]|\d{1,9}(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
    )
    .join('\n')
}
