import type { InlineCode, Link, PhrasingContent, Text } from 'mdast'
import type { TextNode } from '../../../src/shared/model/text'
import { type Anchor, MASK } from '../model/passage'
import { typeset } from '../typography'
import { type Notes, startOf } from './body'
import { readTarget } from './link'
import { refusal } from './refusal'

/** Emphasis in emphasis in emphasis … is never meant. */
const MAX_DEPTH = 8

/** The words met so far, as one string, and where each run of them stands. */
interface Draft {
  readonly notes: Notes
  readonly anchors: Anchor[]
  words: string
}

/**
 * Returns the words of one paragraph, heading or cell as nodes, typeset as a whole, since « l'*outil* » needs what
 * follows the apostrophe, and notes them as one passage.
 */
export function phrasing(nodes: readonly PhrasingContent[], notes: Notes): TextNode[] {
  const draft: Draft = { notes, anchors: [], words: '' }
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
  const inside = (children: readonly PhrasingContent[]): TextNode[] =>
    children.flatMap((child) => convert(child, draft, depth + 1))
  switch (node.type) {
    case 'text':
      return take(node, node.value, draft)
    case 'inlineCode':
      return [{ tag: 'code', children: take(node, MASK.repeat(node.value.length), draft, node.value) }]
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

function take(node: Text | InlineCode, words: string, draft: Draft, kept = words): TextNode[] {
  if (words === '') return []
  draft.anchors.push({ start: draft.words.length, ...startOf(node) })
  draft.words += words
  return [kept]
}

function convertLink(node: Link, children: TextNode[], notes: Notes): TextNode[] {
  const at = startOf(node)
  if (children.length === 0)
    notes.report(at, 'lien-vide', 'Ce lien n’a pas de texte : écrivez [texte](adresse).')
  if (node.title !== null && node.title !== undefined) {
    notes.report(
      at,
      'lien-titre',
      'Un lien n’a pas de titre entre guillemets : écrivez seulement [texte](adresse).'
    )
  }
  const target = readTarget(node.url)
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
    return { ...node, children: node.children.map((child) => set(child, node.tag === 'code')) }
  }
  return nodes.map((node) => set(node, false))
}
