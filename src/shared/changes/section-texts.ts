import type { Entry } from '../model/entry'
import type { SectionId } from '../model/ids'
import { plainText, type TextNode } from '../model/text'

/** One section of an entry as plain paragraphs; the section `null` is all that stands before the first heading. */
export interface SectionText {
  readonly section: SectionId | null
  readonly title: string
  readonly paragraphs: readonly string[]
  /** What is drawn from data below the text, as JSON; empty where there is none, and for all but the first section. */
  readonly data: string
}

/** Elements that stand in a paragraph; all others end the one before them. */
const INLINE = new Set(['strong', 'em', 'code', 'link', 'address', 'br'])

/** Returns the sections of an entry in reading order, the whole entry first. */
export function sectionTexts(entry: Entry): readonly SectionText[] {
  const sections: { section: SectionId | null; title: string; nodes: TextNode[] }[] = [
    { section: null, title: entry.title, nodes: [] }
  ]
  for (const node of entry.text) {
    if (typeof node !== 'string' && node.tag === 'heading')
      sections.push({ section: node.id, title: plainText(node.children), nodes: [] })
    else sections.at(-1)?.nodes.push(node)
  }
  return sections.map(({ section, title, nodes }) => ({
    section,
    title,
    paragraphs: section === null ? [...particulars(entry), ...paragraphs(nodes)] : paragraphs(nodes),
    data: section === null && entry.view !== null ? JSON.stringify(entry.view) : ''
  }))
}

/** What stands around the text of an entry, said once in words. */
function particulars({ summary, audience, occasion, purpose, myth, legal, card, sources }: Entry): string[] {
  return [
    summary,
    audience.join(', '),
    occasion ?? '',
    purpose ?? '',
    ...(myth ? [myth.belief, myth.reality] : []),
    ...(legal
      ? [[legal.reference, legal.date, legal.identifier, legal.address].filter(Boolean).join(', ')]
      : []),
    ...(card?.facts.map(({ label, value }) => `${label}\u00a0: ${value}`) ?? []),
    ...(card?.addresses.map(({ label, address }) => `${label}\u00a0: ${address}`) ?? []),
    ...sources.map(({ title }) => `Source\u00a0: ${title}`)
  ].filter((paragraph) => paragraph !== '')
}

/** Returns the paragraphs of nodes: one for each list item, row of a table or paragraph. */
function paragraphs(nodes: readonly TextNode[]): string[] {
  const done: string[] = []
  let open = ''
  const close = (): void => {
    if (open.trim() !== '') done.push(open.trim())
    open = ''
  }
  for (const node of nodes) {
    if (typeof node === 'string' || INLINE.has(node.tag)) {
      open += plainText(node)
      continue
    }
    close()
    if (node.tag === 'br' || node.tag === 'heading') continue
    if (node.tag === 'tr') done.push(node.children.map(plainText).join(' | '))
    else done.push(...titleOf(node), ...paragraphs(node.children))
  }
  close()
  return done
}

function titleOf(node: Exclude<TextNode, string>): string[] {
  return node.tag === 'box' && node.title !== null ? [node.title] : []
}
