import { normaliseText } from '../../shared/text/normalise'
import { getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser'

/** A property of an object. */
export interface Property {
  readonly name: string
  readonly value: unknown
  /** The properties of its value, in order, the same name as often as it is written; null where that is no object. */
  readonly properties: readonly Property[] | null
  /** Line of its name, the first being 1. */
  readonly line: number
}

/** What a text says, or in French what is wrong with it. */
export type JsonTree =
  | { readonly ok: true; readonly properties: readonly Property[] }
  | { readonly ok: false; readonly line: number; readonly message: string }

const NOT_AN_OBJECT = 'le fichier doit contenir un seul objet, entre accolades'

/** In the order of `ParseErrorCode`, whose first one is 1. */
const SYNTAX_ERRORS = [
  'ce mot n’est ni un nombre, ni true, ni false, ni null\u00a0: un texte s’écrit entre guillemets droits',
  'ce nombre est mal écrit',
  'un nom entre guillemets droits est attendu',
  'une valeur est attendue',
  'il manque «\u00a0:\u00a0» après un nom',
  'il manque une virgule',
  'il manque une accolade fermante',
  'il manque un crochet fermant',
  'il y a quelque chose après la fin',
  'ce commentaire est mal écrit',
  'un commentaire n’est pas fermé',
  'un texte n’est pas fermé par un guillemet droit',
  'ce nombre est mal écrit',
  'un caractère \\u est mal écrit',
  'une barre oblique inverse s’écrit deux fois\u00a0: \\\\',
  'ce caractère n’est pas permis ici'
]

/** Returns the one object of a text in JSON with comments, where a comma may stand before a closing bracket. Never throws. */
export function readJsonTree(text: string): JsonTree {
  const lineOf = createLineOf(text)
  try {
    const errors: ParseError[] = []
    const root = parseTree(text, errors, { allowTrailingComma: true })
    const [first] = errors
    if (first !== undefined)
      return {
        ok: false,
        line: lineOf(first.offset),
        message: SYNTAX_ERRORS[first.error - 1] ?? NOT_AN_OBJECT
      }
    const properties = root === undefined ? null : propertiesOf(root, lineOf)
    return properties === null ? { ok: false, line: 1, message: NOT_AN_OBJECT } : { ok: true, properties }
  } catch (error) {
    // The parser is recursive.
    if (error instanceof RangeError)
      return { ok: false, line: 1, message: 'trop de crochets les uns dans les autres' }
    throw error
  }
}

type LineOf = (offset: number) => number

function propertiesOf({ type, children = [] }: Node, lineOf: LineOf): readonly Property[] | null {
  if (type !== 'object') return null
  return children.flatMap(({ offset, children: [name, value] = [] }) =>
    name === undefined || value === undefined
      ? []
      : [
          {
            name: normaliseText(String(name.value)),
            value: getNodeValue(value) as unknown,
            properties: propertiesOf(value, lineOf),
            line: lineOf(offset)
          }
        ]
  )
}

/** Returns what tells the line of an offset in a text, whichever system ended its lines. */
function createLineOf(text: string): LineOf {
  const starts = [...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)
  return (offset) => {
    // A binary search: a file may have as many names as lines.
    let [low, high] = [0, starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? Infinity) <= offset) low = middle + 1
      else high = middle
    }
    return 1 + low
  }
}
