import {
  endsPath,
  isKnown,
  operatorOf,
  paintsAtOnce,
  paintsPath,
  saysSomething,
  startsPath
} from './content-operators'

/** Begins what is decoration: an artifact, in the words of ISO 32000-1. */
export const ARTIFACT = '/Artifact BMC'
const END = 'EMC'

const MCID = /\/MCID (\d+)/

/** The content of a page with its decoration marked. */
export interface Decorated {
  /** Line by line. */
  readonly lines: string[]
  /** For marked content right after words that are decoration, by its number: the line that marks those. */
  readonly wordsBefore: ReadonlyMap<number, number>
  /** For marked content that paints neither words nor pictures, by its number: the line that marks it. */
  readonly shapes: ReadonlyMap<number, number>
  /** The operators that are unknown to us. */
  readonly unknown: readonly string[]
}

/**
 * Returns the content of a page, with whatever is painted outside marked content as an artifact. Chromium writes one
 * operator a line, last on it, and strings in hexadecimal: a line that is otherwise is unknown, and kept.
 * @param content in Latin-1
 */
export function markDecoration(content: string): Decorated {
  const lines: string[] = []
  const unknown = new Set<string>()
  const wordsBefore = new Map<number, number>()
  const shapes = new Map<number, number>()
  /** The marks that are open: content by its number. */
  const open: (number | 'artifact' | 'other')[] = []
  /** What only says how something is spoken belongs to nothing yet. */
  const isMarked = (): boolean => open.some((mark) => mark !== 'other')
  /** Where the lines begin of the current path, or of text in which nothing is marked. */
  let path: number | null = null
  let text: number | null = null
  let words: number | null = null
  const wrap = (start: number, last: string): void => {
    lines.splice(start, 0, ARTIFACT)
    lines.push(last, END)
  }
  for (const line of content.split('\n')) {
    const operator = operatorOf(line)
    if (!isKnown(operator)) unknown.add(`the operator ${operator}`)
    if (operator === 'BDC' || operator === 'BMC') {
      const mcid = mcidOf(line)
      open.push(mcid ?? (line.startsWith('/Artifact') ? 'artifact' : 'other'))
      if (mcid !== null) {
        shapes.set(mcid, lines.length)
        if (words !== null) wordsBefore.set(mcid, words)
      }
      if (isMarked()) text = words = null
    } else if (operator === 'EMC') open.pop()
    else if (isMarked()) {
      const content = open.findLast((mark) => typeof mark === 'number')
      if (content !== undefined && saysSomething(operator)) shapes.delete(content)
    } else {
      if (path === null && startsPath(operator)) path = lines.length
      if (operator === 'BT') text = lines.length
      const start = endsAt(operator, { path, text, here: lines.length })
      if (endsPath(operator)) path = null
      if (operator === 'ET') {
        words = text
        text = null
      }
      if (start !== null) {
        wrap(start, line)
        continue
      }
    }
    lines.push(line)
  }
  return { lines, wordsBefore, shapes, unknown: [...unknown] }
}

/** Returns where something begins that is painted with this operator, or null where nothing is. */
function endsAt(
  operator: string,
  { path, text, here }: { readonly path: number | null; readonly text: number | null; readonly here: number }
): number | null {
  if (paintsAtOnce(operator)) return here
  if (paintsPath(operator)) return path
  return operator === 'ET' ? text : null
}

function mcidOf(line: string): number | null {
  const mcid = MCID.exec(line)?.[1]
  return mcid === undefined ? null : Number(mcid)
}
