import { h, type FunctionalComponent, type VNodeChild } from 'vue'
import type {
  Box,
  ExternalAddress,
  Field,
  Heading,
  InternalLink,
  Picture,
  PlainElement,
  TextNode
} from '../../../shared/content/text'
import { type ForeignWords, splitForeign } from '../../../shared/content/foreign-words'
import { boxTitle } from '../../../shared/content/box-titles'
import { plainText } from '../../../shared/content/text'
import { boxIcons } from './boxes'
import { wholeArticles } from './WholeText'

/** How headings, links and addresses are drawn is the caller's: a reader can press them, paper cannot. */
interface TextSlots extends Record<string, unknown> {
  heading: { heading: Heading; children: VNodeChild }
  link: { link: InternalLink; children: VNodeChild }
  address: { address: ExternalAddress; children: VNodeChild }
  /** A blank of a template: drawn as a line to write on where nothing else is said. */
  field: { label: string }
  /** Stands under the title of a box. */
  boxActions: { box: Box }
  /** Follows a box of the page. */
  afterBox: { box: Box }
}
type EntryTextComponent = FunctionalComponent<
  {
    nodes: readonly TextNode[]
    /** What is not in French. */
    foreign?: readonly ForeignWords[] | undefined
    /** Where headings are gone through by a key: paper has those of its sections alone. */
    isScreen?: boolean
  },
  Record<string, never>,
  TextSlots
>
/** What is the same for all nodes of a text. */
interface Drawing {
  readonly slots: Partial<Parameters<EntryTextComponent>[1]['slots']>
  readonly foreign: readonly ForeignWords[]
  readonly isScreen: boolean
}

function drawWords(text: string, { foreign }: Drawing): VNodeChild {
  if (foreign.length === 0) return wholeArticles(text)
  return splitForeign(text, foreign).map(({ words, language }) =>
    language === null ? wholeArticles(words) : h('span', { lang: language }, words)
  )
}

function columnTitles(node: PlainElement): readonly string[] {
  return node.children.flatMap((child) => {
    if (typeof child === 'string' || !('children' in child)) return []
    if (child.tag === 'th') return [plainText(child.children)]
    return child.tag === 'thead' || child.tag === 'tr' ? columnTitles(child) : []
  })
}

/** How many columns a table may have and still be narrow. */
const MOST_NARROW = 2

function drawTable(table: PlainElement, drawing: Drawing): VNodeChild {
  // A wide table scrolls by itself; the keyboard must be able to reach what scrolls, and its columns name it. A group: a
  // region would be a landmark, which must be unique, and two tables of a page may have the same columns.
  const titles = columnTitles(table)
  const label = `Tableau\u00a0: ${titles.join(', ')}`
  // On paper in two columns it takes the room of both.
  const wide = titles.length > MOST_NARROW && 'table-wide'
  return h('div', { class: ['table-scroll', wide], role: 'group', tabindex: 0, 'aria-label': label }, [
    h(
      'table',
      table.children.map((child) => draw(child, drawing))
    )
  ])
}

/** The box that a page has once, at its head, is reached as a heading; the others belong to what they stand in. */
function titleRole(box: Box, { isScreen }: Drawing): Record<string, string | number> {
  return isScreen && box.kind === 'a-retenir' ? { role: 'heading', 'aria-level': 2 } : {}
}

function drawBox(box: Box, drawing: Drawing): VNodeChild {
  return h('div', { class: ['box', `box-${box.kind}`], role: 'note' }, [
    h('p', { class: 'box-title', ...titleRole(box, drawing) }, [
      h(boxIcons[box.kind], { size: 20, 'aria-hidden': true }),
      boxTitle(box)
    ]),
    drawing.slots.boxActions?.({ box }),
    ...box.children.map((child) => draw(child, drawing))
  ])
}

function drawField({ children: [label] }: Field, drawing: Drawing): VNodeChild {
  const line = h('span', { class: 'field' }, h('span', { class: 'field-label' }, label))
  return drawing.slots.field?.({ label }) ?? line
}

/** Of the theme that is shown; paper is light. */
function drawPicture({ name, width, height, children: [alt] }: Picture): VNodeChild {
  const source = (suffix: string): string => `/help/pictures/${name}${suffix}.webp`
  return h('picture', [
    h('source', { srcset: source('-sombre'), media: 'screen and (prefers-color-scheme: dark)' }),
    h('img', { src: source(''), alt, width, height })
  ])
}

/** Words that are the address itself are not said twice. */
function inClear(words: string, address: string): string {
  const bare = (text: string): string => text.replace(/^https?:\/\/|\/$/g, '')
  return bare(words) === bare(address) ? words : `${words} (${address})`
}

function draw(node: TextNode, drawing: Drawing): VNodeChild {
  if (typeof node === 'string') return drawWords(node, drawing)
  if (node.tag === 'br') return h('br')
  if (node.tag === 'table') return drawTable(node, drawing)
  if (node.tag === 'box') return [drawBox(node, drawing), drawing.slots.afterBox?.({ box: node })]
  if (node.tag === 'picture') return drawPicture(node)
  if (node.tag === 'field') return drawField(node, drawing)
  const children = node.children.map((child) => draw(child, drawing))
  switch (node.tag) {
    case 'heading':
      return (
        drawing.slots.heading?.({ heading: node, children }) ?? h(`h${node.level}`, { id: node.id }, children)
      )
    case 'link':
      return drawing.slots.link?.({ link: node, children }) ?? children
    case 'address':
      return (
        drawing.slots.address?.({ address: node, children }) ?? inClear(plainText(node.children), node.href)
      )
    case 'pre':
      return h('pre', h('code', children))
    case 'checklist':
      return h('ul', { class: 'checklist' }, children)
    case 'th':
      // The corner of a table heads nothing: an empty header is announced as a column without a name.
      return plainText(node.children).trim() === '' ? h('td') : h('th', { scope: 'col' }, children)
    default:
      return h(node.tag, children)
  }
}

/** The text of an entry, drawn from its nodes. Nothing of it is ever interpreted as markup. */
export const EntryText: EntryTextComponent = ({ nodes, foreign = [], isScreen = false }, { slots }) => {
  const drawing: Drawing = { slots, foreign, isScreen }
  return h(
    'div',
    { class: 'entry-text' },
    nodes.map((node) => draw(node, drawing))
  )
}
EntryText.props = ['nodes', 'foreign', 'isScreen']
