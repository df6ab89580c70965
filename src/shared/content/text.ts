import * as v from 'valibot'
import { entryIdSchema, ID_PATTERN, sectionIdSchema } from './ids'
import { PACK_LIMITS, signedLine, signedWords } from './limits'

/**
 * The text of an entry as data: a closed set of elements, so that no markup of a pack is ever interpreted.
 * The compiler writes it, the reader and the printed fiche draw it.
 */
export const BOX_KINDS = [
  'a-retenir',
  'ce-que-ca-change',
  'exemple',
  'reserve',
  'a-verifier',
  'modele'
] as const
export type BoxKind = (typeof BOX_KINDS)[number]

/**
 * Elements that carry nothing but their children. `pre` and `checklist`, a list to tick on paper, are of the guides of the
 * application alone: the compiler writes them into no pack of content.
 */
export const PLAIN_TAGS = [
  'p',
  'ul',
  'ol',
  'checklist',
  'li',
  'strong',
  'em',
  'code',
  'pre',
  'blockquote',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td'
] as const
export type PlainTag = (typeof PLAIN_TAGS)[number]

export interface PlainElement {
  readonly tag: PlainTag
  readonly children: readonly TextNode[]
}
/** A heading that opens a section. Level 2 or 3: level 1 is the title of the entry. */
export interface Heading {
  readonly tag: 'heading'
  readonly level: 2 | 3
  readonly id: v.InferOutput<typeof sectionIdSchema>
  readonly children: readonly TextNode[]
}
/** A link to another place of the handbook. */
export interface InternalLink {
  readonly tag: 'link'
  readonly entry: v.InferOutput<typeof entryIdSchema>
  readonly section: v.InferOutput<typeof sectionIdSchema> | null
  readonly children: readonly TextNode[]
}
/** An address outside the handbook: shown and offered for copying, never opened. */
export interface ExternalAddress {
  readonly tag: 'address'
  readonly href: string
  readonly children: readonly TextNode[]
}
/** A framed part with a meaning of its own; `title` replaces the usual title of its kind. */
export interface Box {
  readonly tag: 'box'
  readonly kind: BoxKind
  readonly title: string | null
  readonly children: readonly TextNode[]
}
/** A blank of a template, to be filled in by hand; its only child names what belongs there. */
export interface Field {
  readonly tag: 'field'
  readonly children: readonly [string]
}
/** A picture of the guides of the application; its only child says what it shows. Its size is in CSS pixels. */
export interface Picture {
  readonly tag: 'picture'
  /** Name of its file without theme and extension. */
  readonly name: string
  readonly width: number
  readonly height: number
  readonly children: readonly [string]
}
export interface LineBreak {
  readonly tag: 'br'
}
export type TextElement =
  PlainElement | Heading | InternalLink | ExternalAddress | Box | Field | Picture | LineBreak
/** A run of characters, or an element. */
export type TextNode = string | TextElement

/** An http(s) address without credentials. */
export const addressSchema = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.regex(/^https?:\/\/[^\s@"<>\\/?#]+(?:[/?#][^\s"<>\\]*)?$/)
)

const childrenSchema = v.array(v.lazy((): v.GenericSchema<TextNode> => textNodeSchema))

const pixelsSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4096))

/** By tag: a union would check the children once for every kind of element, at every depth. */
const textElementSchema = v.variant('tag', [
  v.strictObject({ tag: v.picklist(PLAIN_TAGS), children: childrenSchema }),
  v.strictObject({
    tag: v.literal('heading'),
    level: v.picklist([2, 3]),
    id: sectionIdSchema,
    children: childrenSchema
  }),
  v.strictObject({
    tag: v.literal('link'),
    entry: entryIdSchema,
    section: v.nullable(sectionIdSchema),
    children: childrenSchema
  }),
  v.strictObject({ tag: v.literal('address'), href: addressSchema, children: childrenSchema }),
  v.strictObject({
    tag: v.literal('box'),
    kind: v.picklist(BOX_KINDS),
    title: v.nullable(signedLine(PACK_LIMITS.title)),
    children: childrenSchema
  }),
  v.strictObject({ tag: v.literal('field'), children: v.tuple([signedLine(PACK_LIMITS.title)]) }),
  v.strictObject({
    tag: v.literal('picture'),
    name: v.pipe(v.string(), v.maxLength(60), v.regex(ID_PATTERN)),
    width: pixelsSchema,
    height: pixelsSchema,
    children: v.tuple([signedLine(PACK_LIMITS.sentence)])
  }),
  v.strictObject({ tag: v.literal('br') })
]) as unknown as v.GenericSchema<TextElement>

/** Checks a node and all below it; unknown tags or attributes are refused. */
const textNodeSchema: v.GenericSchema<TextNode> = v.union([signedWords(PACK_LIMITS.words), textElementSchema])

/** A whole text. Its size and depth are looked at first: the schema itself is recursive. */
export const textSchema = v.pipe(
  v.unknown(),
  v.check(isWithinBounds, 'too many elements, or too deeply nested'),
  v.array(textNodeSchema)
)

function isWithinBounds(text: unknown): boolean {
  let count = 0
  const waiting = [{ value: text, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next
    const children: unknown =
      Array.isArray(value) || typeof value !== 'object' || value === null || !('children' in value)
        ? value
        : value.children
    if (!Array.isArray(children)) continue
    count += children.length
    if (count > PACK_LIMITS.nodes || depth > PACK_LIMITS.depth) return false
    for (const child of children) waiting.push({ value: child as unknown, depth: depth + 1 })
  }
  return true
}

/** Returns the characters of a node and all below it, elements joined without a separator; fields stand in brackets. */
export function plainText(node: TextNode | readonly TextNode[]): string {
  if (typeof node === 'string') return node
  if ('tag' in node) {
    if (node.tag === 'br') return ' '
    return node.tag === 'field' ? `[${node.children[0]}]` : plainText(node.children)
  }
  return node.map(plainText).join('')
}
