import type { InlineCode, Link, PhrasingContent, Text } from 'mdast'
import { plainText, type TextNode } from '../../../src/shared/content/text'
import { normaliseText } from '../../../src/shared/text/normalise'
import { type Anchor, MASK, passageAt, positionAt } from '../model/passage'
import type { Position } from '../model/problem'
import { typeset } from '../typography'
import { type ConversionNotes, startOf } from './body'
import { reportInsideWords, reportLeftovers } from './check-words'
import { refusal } from './refusal'

/** Emphasis in emphasis in emphasis … is never meant. */
const MAX_DEPTH = 8

/** Odd pieces of a split are labels of fields. */
const FIELD = /:champ\[([^[\]]*)\]/
const FIELD_OPENING = ':champ['
const MALFORMED =
  'Un champ à remplir s’écrit « :champ[nom de la commune] » : son nom seul entre crochets, sans mise en valeur ni lien.'

/** The words met so far, as one string, and where each run of them stands. */
interface Draft {
  readonly notes: ConversionNotes
  readonly anchors: Anchor[]
  words: string
}

/**
 * Returns the words of one paragraph, heading or cell as nodes, typeset as a whole, since « l'*outil* » needs what
 * follows the apostrophe, and notes them as one passage.
 */
export function phrasing(nodes: readonly PhrasingContent[], notes: ConversionNotes): TextNode[] {
  const draft: Draft = { notes, anchors: [], words: '' }
  reportInsideWords(nodes, notes)
  const converted = nodes.flatMap((node) => convert(node, draft, 0))
  if (draft.words.trim() !== '') notes.passages.push({ text: draft.words, anchors: draft.anchors })
  return setWords(converted, typeset(draft.words.replaceAll('\n', ' ')))
}

function convert(node: PhrasingContent, draft: Draft, depth: number): TextNode[] {
  if (depth > MAX_DEPTH) {
    draft.notes.report(
      startOf(node),
      'imbrication',
      'Ces mises en valeur sont imbriquées : gardez-en une seule.'
    )
    return []
  }
  const inside = (children: readonly PhrasingContent[]): TextNode[] => {
    reportInsideWords(children, draft.notes)
    return children.flatMap((child) => convert(child, draft, depth + 1))
  }
  switch (node.type) {
    case 'text':
      return takeText(node, draft)
    case 'inlineCode':
      return [{ tag: 'code', children: takeCode(node, draft) }]
    case 'strong':
      return [{ tag: 'strong', children: inside(node.children) }]
    case 'emphasis':
      return [{ tag: 'em', children: inside(node.children) }]
    case 'break':
      draft.words += '\n'
      return [{ tag: 'br' }]
    case 'link':
      return convertLink(node, inside(node.children), draft.notes)
    default:
      draft.notes.report(startOf(node), 'element-interdit', refusal(node))
      return []
  }
}

/** Words, and the blanks of a template among them: `:champ[ce qui s'y écrit]`. */
function takeText(node: Text, draft: Draft): TextNode[] {
  reportLeftovers(node, draft.notes)
  // Character references may write a letter and its accent apart.
  const words = normaliseText(node.value)
  let offset = 0
  return words.split(FIELD).flatMap((piece, index): TextNode[] => {
    const at = offset + (index % 2 === 1 ? FIELD_OPENING.length : 0)
    offset += piece.length + (index % 2 === 1 ? FIELD_OPENING.length + 1 : 0)
    const position = positionAt(passageAt(words, startOf(node)), at)
    if (index % 2 === 0) {
      if (piece.includes(':champ')) draft.notes.report(position, 'champ-mal-forme', MALFORMED)
      return takeWords(position, piece, draft)
    }
    if (piece.trim() === '') draft.notes.report(position, 'champ-mal-forme', MALFORMED)
    draft.notes.fields.push({ ...position, inTemplate: false })
    const [label = ''] = takeWords(position, piece, draft)
    return [{ tag: 'field', children: [label] }]
  })
}

function takeWords(position: Position, words: string, draft: Draft, kept = words): string[] {
  if (words === '') return []
  draft.anchors.push({ start: draft.words.length, ...position })
  draft.words += words
  return [kept]
}

/** A line break in code is a space (CommonMark, 6.1). */
function takeCode(node: InlineCode, draft: Draft): string[] {
  const code = node.value.replaceAll('\n', ' ')
  return takeWords(startOf(node), MASK.repeat(code.length), draft, code)
}

function convertLink(node: Link, children: TextNode[], notes: ConversionNotes): TextNode[] {
  const at = startOf(node)
  if (plainText(children).trim() === '')
    notes.report(at, 'lien-vide', 'Ce lien n’a pas de texte : écrivez [texte](adresse).')
  if (node.title !== null && node.title !== undefined) {
    notes.report(
      at,
      'lien-titre',
      'Un lien n’a pas de titre entre guillemets : écrivez seulement [texte](adresse).'
    )
  }
  const target = notes.dialect.readTarget(node.url)
  if ('problem' in target) {
    notes.report(at, 'lien-refuse', target.problem)
    return children
  }
  if (target.tag === 'address') return [{ ...target, children }]
  const link = { ...target, children }
  notes.links.push({ ...at, link })
  return [link]
}

/** Puts the typeset words back where they came from; code keeps its own characters. */
function setWords(nodes: readonly TextNode[], words: string): TextNode[] {
  let offset = 0
  const set = (node: TextNode, inCode: boolean): TextNode => {
    if (typeof node === 'string') {
      const start = offset
      offset += node.length
      return inCode ? node : words.slice(start, offset)
    }
    if (node.tag === 'br') {
      offset += 1
      return node
    }
    if (node.tag === 'field' || node.tag === 'picture') {
      const [label] = node.children
      return { ...node, children: [words.slice(offset, (offset += label.length))] }
    }
    return { ...node, children: node.children.map((child) => set(child, node.tag === 'code')) }
  }
  return nodes.map((node) => set(node, false))
}
