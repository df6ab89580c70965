import { boxTitle } from '../../shared/content/box-titles'
import { type ForeignWords, splitForeign } from '../../shared/content/foreign-words'
import { plainText, type Box, type BoxKind, type TextNode } from '../../shared/content/text'
import { escapeXml } from '../../shared/text/escape-xml'
import { linked, outward, type Links } from './links'
import { element, worded } from './markup'

/** Elements of EPUB's structural semantics and of DPUB-ARIA 1.1 that say what a box is, where they have one. */
const BOX_ELEMENTS: Readonly<
  Record<BoxKind, { readonly name: string; readonly type?: string; readonly role?: string }>
> = {
  'a-retenir': { name: 'aside', type: 'tip', role: 'doc-tip' },
  'ce-que-ca-change': { name: 'aside', role: 'note' },
  exemple: { name: 'aside', role: 'doc-example' },
  reserve: { name: 'section', type: 'notice', role: 'doc-notice' },
  'a-verifier': { name: 'section', type: 'notice', role: 'doc-notice' },
  modele: { name: 'div', role: 'group' }
}

/** Returns a text as XHTML. */
export function drawText(nodes: readonly TextNode[], links: Links, foreign: readonly ForeignWords[]): string {
  return nodes.map((node) => draw(node, links, foreign)).join('')
}

function drawWords(text: string, foreign: readonly ForeignWords[]): string {
  return splitForeign(text, foreign)
    .map(({ words, language }) =>
      language === null ? escapeXml(words) : worded('span', words, { lang: language, 'xml:lang': language })
    )
    .join('')
}

function draw(node: TextNode, links: Links, foreign: readonly ForeignWords[]): string {
  if (typeof node === 'string') return drawWords(node, foreign)
  if (node.tag === 'br') return '<br/>'
  if (node.tag === 'box') return drawBox(node, links, foreign)
  if (node.tag === 'field') return worded('span', plainText(node), { class: 'field' })
  const children = drawText(node.children, links, foreign)
  switch (node.tag) {
    case 'heading':
      return element(`h${node.level}`, { id: node.id }, children)
    case 'link':
      return linked(links, node, children)
    case 'address':
      return outward(node.href, children)
    case 'pre':
      return element('pre', {}, element('code', {}, children))
    case 'checklist':
      return element('ul', {}, children)
    case 'th':
      // The corner of a table heads nothing.
      return children.trim() === '' ? element('td', {}, '') : element('th', { scope: 'col' }, children)
    case 'picture':
      return element('p', {}, element('em', {}, children))
    default:
      return element(node.tag, {}, children)
  }
}

function drawBox(box: Box, links: Links, foreign: readonly ForeignWords[]): string {
  const { name, type, role } = BOX_ELEMENTS[box.kind]
  return element(
    name,
    { class: `box ${box.kind}`, 'epub:type': type, role, 'aria-label': boxTitle(box) },
    worded('p', boxTitle(box), { class: 'box-title' }),
    drawText(box.children, links, foreign)
  )
}
