import type { Entry } from './entry'
import type { PlainElement, TextNode } from './text'

/** A text to fill in, as it leaves the handbook. */
export interface Template {
  readonly title: string
  /** The legal warning of its page; null where that has none. */
  readonly warning: string | null
  readonly nodes: readonly TextNode[]
}

/** What introduces the warning, wherever the template is taken. */
export const WARNING_LABEL = 'Avant de vous en servir'

/** Returns the templates of an entry in the order of its text. */
export function templatesOf({ title, warning, text }: Entry): readonly Template[] {
  return text.flatMap((node) =>
    typeof node !== 'string' && node.tag === 'box' && node.kind === 'modele'
      ? [{ title: node.title ?? title, warning: warning ?? null, nodes: node.children }]
      : []
  )
}

/**
 * Returns a template as plain text: warning, title, then a block for each paragraph, list and table; fields stand in
 * square brackets.
 * @param origin a sentence that says where it comes from, as the last line
 */
export function templateText({ title, warning, nodes }: Template, origin: string): string {
  const head = warning === null ? [] : [`${WARNING_LABEL}\u00a0: ${warning}`]
  return `${[...head, title, ...blocks(nodes), origin].join('\n\n')}\n`
}

function blocks(nodes: readonly TextNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string' || node.tag === 'br') return [inline([node])]
    switch (node.tag) {
      case 'ul':
      case 'ol':
        return [items(node.children, node.tag === 'ol').join('\n')]
      case 'table':
        return [rows(node.children).join('\n')]
      case 'blockquote':
        return blocks(node.children)
      default:
        return [inline(node.children)]
    }
  })
}

function items(children: readonly TextNode[], numbered: boolean): readonly string[] {
  return children.flatMap((item, index) => {
    const mark = numbered ? `${index + 1}. ` : '- '
    const nodes: readonly TextNode[] =
      typeof item === 'string' || !('children' in item) ? [item] : item.children
    const own = nodes.filter((node) => !isList(node))
    const inner = nodes.flatMap((node) => (isList(node) ? items(node.children, node.tag === 'ol') : []))
    const indent = ' '.repeat(mark.length)
    const lines = inline(own).split('\n')
    return [
      ...lines.map((line, at) => `${at === 0 ? mark : indent}${line}`),
      ...inner.map((line) => `${indent}${line}`)
    ]
  })
}

function isList(node: TextNode): node is PlainElement {
  return typeof node !== 'string' && (node.tag === 'ul' || node.tag === 'ol')
}

function rows(nodes: readonly TextNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string' || !('children' in node)) return []
    return node.tag === 'tr' ? [node.children.map((cell) => inline([cell])).join(' | ')] : rows(node.children)
  })
}

/** The words of a line; a line break of the text stays one, as in an address. */
function inline(nodes: readonly TextNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node
      if (node.tag === 'br') return '\n'
      return node.tag === 'field' ? `[${node.children[0]}]` : inline(node.children)
    })
    .join('')
}
