import type { Heading as MarkdownHeading, PhrasingContent, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import * as v from 'valibot'
import { sectionIdSchema } from '../../../src/shared/content/ids'
import type { TextNode } from '../../../src/shared/content/text'
import { type ConversionNotes, startOf } from './body'
import { phrasing } from './phrasing'
import { refusal } from './refusal'

const ID_MARK = /\s*\{#([^{}]*)\}\s*$/
const ALLOWED: ReadonlySet<string> = new Set(['text', 'emphasis', 'strong', 'inlineCode'])

/** Returns a heading of level 2 or 3 with the stable id written at its end. */
export function convertHeading(
  node: MarkdownHeading,
  notes: ConversionNotes,
  within: 'page' | 'box' | 'block'
): TextNode[] {
  const at = startOf(node)
  if (within !== 'page') {
    notes.report(at, 'titre-deplace', refusal(node))
    return []
  }
  const level = readLevel(node, notes)
  const id = readId(node, notes)
  const intruder = node.children.find((child) => !ALLOWED.has(child.type))
  if (intruder !== undefined) {
    notes.report(
      startOf(intruder),
      'titre-simple',
      'Un titre ne contient ni lien, ni image, ni saut de ligne : du texte seul.'
    )
  }
  const children = phrasing(withoutId(node.children), notes)
  reportClosing(node, notes)
  if (level === null || id === null || intruder !== undefined) return []
  if (children.length === 0) {
    notes.report(at, 'titre-vide', 'Ce titre n’a pas de texte.')
    return []
  }
  const heading = { tag: 'heading', level, id, children } as const
  notes.headings.push({ ...at, heading })
  return [heading]
}

/** « ## Titre ## {#titre} »: signs after a title are dropped by Markdown only where they end its line. */
function reportClosing(node: MarkdownHeading, notes: ConversionNotes): void {
  const last = withoutId(node.children).at(-1)
  if (last?.type === 'text' && /\s#+\s*$/.test(last.value))
    notes.report(startOf(last), 'titre-simple', 'Retirez les dièses qui suivent ce titre.')
}

function readLevel(node: MarkdownHeading, notes: ConversionNotes): 2 | 3 | null {
  if (node.depth === 2 || node.depth === 3) return node.depth
  notes.report(
    startOf(node),
    'niveau-de-titre',
    node.depth === 1
      ? 'Le titre de niveau 1 est le champ « titre » de l’en-tête. Dans le texte, commencez par « ## ».'
      : 'Deux niveaux de titres suffisent : utilisez « ## » ou « ### ».'
  )
  return null
}

function readId(node: MarkdownHeading, notes: ConversionNotes): v.InferOutput<typeof sectionIdSchema> | null {
  const last = node.children.at(-1)
  const atEnd = last?.type === 'text' ? ID_MARK.exec(last.value)?.[1] : undefined
  const written = atEnd ?? notes.dialect.headingId(toString(node))
  if (written === null) {
    notes.report(
      startOf(node),
      'titre-sans-identifiant',
      'Ce titre n’a pas d’identifiant. Ajoutez-en un à la fin de la ligne, par exemple « ## Pourquoi {#pourquoi} » ; il ne changera plus, même si le titre change.'
    )
    return null
  }
  const id = v.safeParse(sectionIdSchema, written)
  if (id.success) return id.output
  notes.report(
    startOf(node),
    'identifiant-mal-forme',
    `L’identifiant « ${written} » n’est pas valable : des minuscules sans accent et des chiffres, séparés par des traits d’union.`
  )
  return null
}

function withoutId(children: readonly PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1)
  if (last?.type !== 'text') return [...children]
  return [...children.slice(0, -1), shortened(last, last.value.replace(ID_MARK, ''))]
}

/** A run of text without its last characters, none of which was an escape. */
function shortened({ position, value, ...node }: Text, kept: string): Text {
  if (position === undefined) return { ...node, value: kept }
  const { start, end } = position
  const offset = (end.offset ?? 0) - (value.length - kept.length)
  return { ...node, value: kept, position: { start, end: { ...end, offset } } }
}
