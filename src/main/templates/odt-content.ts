import { WARNING_LABEL, type Template } from '../../shared/content/template'
import { plainText, type TextNode } from '../../shared/content/text'
import { escapeXml } from '../../shared/text/escape-xml'

const NAMESPACES = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat('xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"')
  .join(' ')

/** LibreOffice reads styles of tables and cells here alone. */
const TABLE_STYLES =
  '<office:automatic-styles><style:style style:name="Table" style:family="table"><style:table-properties style:width="17cm" fo:margin-top="0.2cm" fo:margin-bottom="0.3cm" table:align="margins"/></style:style><style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.1cm" fo:border="0.5pt solid #4a453b"/></style:style></office:automatic-styles>'

/** Returns the document of a template as `content.xml` of OpenDocument 1.3; `origin` stands at its end. */
export function odtContent({ title, warning, nodes }: Template, origin: string): string {
  const head = warning === null ? '' : paragraph('Warning', `${WARNING_LABEL}\u00a0: ${warning}`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content ${NAMESPACES} office:version="1.3">${TABLE_STYLES}<office:body><office:text>${head}<text:h text:style-name="Heading" text:outline-level="1">${escapeXml(title)}</text:h>${blocks(nodes)}${paragraph('Origin', origin)}</office:text></office:body></office:document-content>`
}

function paragraph(style: string, words: string): string {
  return `<text:p text:style-name="${style}">${escapeXml(words)}</text:p>`
}

/** Blocks as they are; runs of words between them become paragraphs. */
function blocks(nodes: readonly TextNode[], style = 'Body'): string {
  const done: string[] = []
  let open: TextNode[] = []
  const close = (): void => {
    if (open.length > 0) done.push(`<text:p text:style-name="${style}">${inline(open)}</text:p>`)
    open = []
  }
  for (const node of nodes) {
    const block = blockOf(node, style)
    if (block === null) open.push(node)
    else {
      close()
      done.push(block)
    }
  }
  close()
  return done.join('')
}

/** Null for what stands in a line. */
function blockOf(node: TextNode, style: string): string | null {
  if (typeof node === 'string') return null
  switch (node.tag) {
    case 'p':
      return `<text:p text:style-name="${style}">${inline(node.children)}</text:p>`
    case 'ul':
    case 'ol':
      return list(node.tag === 'ol' ? 'Numbers' : 'Bullets', node.children)
    case 'table':
      return table(rowsOf(node.children))
    case 'blockquote':
      return blocks(node.children, 'Quotation')
    default:
      return null
  }
}

function list(style: string, items: readonly TextNode[]): string {
  const drawn = items.map((item) => {
    const nodes = typeof item === 'string' || !('children' in item) ? [item] : item.children
    return `<text:list-item>${blocks(nodes, 'Item')}</text:list-item>`
  })
  return `<text:list text:style-name="${style}">${drawn.join('')}</text:list>`
}

function rowsOf(nodes: readonly TextNode[]): readonly (readonly TextNode[])[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string' || !('children' in node)) return []
    return node.tag === 'tr' ? [node.children] : rowsOf(node.children)
  })
}

/** The first row heads the columns. */
function table(rows: readonly (readonly TextNode[])[]): string {
  const columns = rows[0]?.length ?? 0
  const drawRow = (row: readonly TextNode[], style: string): string =>
    `<table:table-row>${row.map((cell) => `<table:table-cell table:style-name="Cell" office:value-type="string"><text:p text:style-name="${style}">${inline([cell])}</text:p></table:table-cell>`).join('')}</table:table-row>`
  const [head = [], ...body] = rows
  return `<table:table table:style-name="Table"><table:table-column table:number-columns-repeated="${columns}"/><table:table-header-rows>${drawRow(head, 'CellHead')}</table:table-header-rows>${body.map((row) => drawRow(row, 'CellBody')).join('')}</table:table>`
}

/**
 * A field stands in brackets, as in plain text: a placeholder of OpenDocument is left out where LibreOffice prints, so
 * that a forgotten one would vanish without a word.
 */
function inline(nodes: readonly TextNode[]): string {
  return nodes
    .map((node): string => {
      if (typeof node === 'string') return escapeXml(node)
      switch (node.tag) {
        case 'br':
          return '<text:line-break/>'
        case 'field':
          return `<text:span text:style-name="Field">${escapeXml(plainText(node))}</text:span>`
        case 'strong':
        case 'em':
          return `<text:span text:style-name="${node.tag === 'em' ? 'Emphasis' : 'Strong'}">${inline(node.children)}</text:span>`
        case 'address':
          return escapeXml(addressWords(plainText(node.children), node.href))
        default:
          return inline(node.children)
      }
    })
    .join('')
}

/** Words that are the address itself are not said twice. */
function addressWords(words: string, href: string): string {
  return words === href ? words : `${words} (${href})`
}
