import { holdsFigure, type Tag, type TagChild } from './tag'

/** Types of ISO 32000-1 that a document of ours may hold. */
const KNOWN = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption P H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference Code Link Figure Form'
  ).split(' ')
)
/** What Chromium from 131 on writes otherwise than 130, or under names of HTML. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['Art', 'Div'],
  ['Em', 'Span'],
  ['Strong', 'Span']
])
/** They hold other elements, and no words of their own. */
const GROUPS = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote'])
const TABLE_PARTS = new Set(['TR', 'THead', 'TBody', 'TFoot', 'Caption'])

/** A structure put right, and what in it is unknown to us. */
export interface Mended {
  readonly top: Tag
  readonly unknown: readonly string[]
}

/**
 * Returns the structure that Chromium wrote as the standard has it: no elements without a meaning, no words outside a
 * paragraph, a body in every list item, a caption instead of loose words in a table, a text for every figure.
 */
export function mendTags(top: Tag): Mended {
  const unknown = new Set<string>()
  return { top: mend(top, unknown), unknown: [...unknown] }
}

function mend(tag: Tag, unknown: Set<string>): Tag {
  const type = MEANT.get(tag.type) ?? tag.type
  if (!KNOWN.has(type)) unknown.add(`an element of type ${type}`)
  switch (type) {
    case 'Figure':
      return mendFigure(tag, unknown)
    case 'Table':
      return { ...tag, below: mendTable(tag, unknown) }
    case 'LI':
      return { ...tag, below: mendItem(mendBelow(tag, unknown)) }
    case 'L': {
      const below = mendBelow(tag, unknown)
      if (!below.every(isTag('LI', 'L', 'Caption'))) unknown.add('a list with something beside its items')
      return { ...tag, below }
    }
    default: {
      const below = mendBelow(tag, unknown)
      return { ...tag, type, below: GROUPS.has(type) ? inParagraphs(below) : below }
    }
  }
}

/** An item of a list holds its label, where it has one, and its body. */
function mendItem(below: readonly TagChild[]): readonly TagChild[] {
  if (below.some(isTag('LBody'))) return below
  const labels = below.filter(isTag('Lbl'))
  return [
    ...labels,
    element(
      'LBody',
      below.filter((child) => !labels.includes(child))
    )
  ]
}

/** Elements without a meaning are replaced by their children; one with words in it, where paragraphs stand, is a paragraph. */
function mendBelow(
  tag: Tag,
  unknown: Set<string>,
  holdsParagraphs = GROUPS.has(tag.type)
): readonly TagChild[] {
  return tag.below.flatMap((child): readonly TagChild[] => {
    if (child.kind !== 'tag') return [child]
    if (child.type !== 'NonStruct') return [mend(child, unknown)]
    const below = mendBelow(child, unknown, holdsParagraphs)
    if (below.length === 0) return []
    return holdsParagraphs && child.below.some(isWords) && below.every(isInline)
      ? [element('P', below)]
      : below
  })
}

/** Loose words between paragraphs become one. */
function inParagraphs(below: readonly TagChild[]): readonly TagChild[] {
  const found: TagChild[] = []
  let words: TagChild[] = []
  const close = (): void => {
    if (words.length > 0) found.push(element('P', words))
    words = []
  }
  for (const child of below) {
    if (isInline(child)) words.push(child)
    else {
      close()
      found.push(child)
    }
  }
  close()
  return found
}

function mendTable(table: Tag, unknown: Set<string>): readonly TagChild[] {
  const below = mendBelow(table, unknown)
  const parts = below.filter(isTag(...TABLE_PARTS))
  const loose = below.filter((child) => !parts.includes(child))
  return loose.length > 0 ? [element('Caption', loose), ...parts] : parts
}

/** A figure around a figure is only what holds it and its caption. */
function mendFigure(figure: Tag, unknown: Set<string>): Tag {
  if (holdsFigure(figure)) return mend({ ...figure, type: 'Div' }, unknown)
  if (!figure.facts.has('Alt')) unknown.add('a figure without a text')
  return { ...figure, below: contentOf(figure) }
}

function contentOf(child: TagChild): readonly TagChild[] {
  return child.kind === 'tag' ? child.below.flatMap(contentOf) : [child]
}

function element(type: string, below: readonly TagChild[]): Tag {
  return { kind: 'tag', type, facts: new Map(), below }
}

function isTag(...types: readonly string[]): (child: TagChild) => boolean {
  return (child) => child.kind === 'tag' && types.includes(child.type)
}

/** An element of Chromium for a run of text. */
function isWords(child: TagChild): boolean {
  return (
    child.kind === 'tag' && child.type === 'NonStruct' && child.below.some(({ kind }) => kind === 'marked')
  )
}

function isInline(child: TagChild): boolean {
  return child.kind !== 'tag' || ['Span', 'Link', 'Code', 'Reference', 'Quote', 'Note'].includes(child.type)
}
