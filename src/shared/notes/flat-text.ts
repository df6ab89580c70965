import { normaliseText } from '../text/normalise'

/** A text in which every run of white space is one space, with the way back to where it came from. */
export interface FlatText {
  readonly text: string
  /** For each character of `text`, its offset in the original; one more for the end. */
  readonly offsets: readonly number[]
}

/** Soft hyphens, joiners and the like: a browser may hand a selection over with or without them. */
const NO_WIDTH = /[\u00AD\u200B-\u200D\u2060\uFEFF]/
/** A letter and marks that stand on it, each a character of its own. */
const DECOMPOSED = /\P{M}[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]*\p{M}/uy
const MARK = /\p{M}/u
const SPACE = /\s/

/**
 * Returns a text without differences that nobody sees: kinds and numbers of spaces, characters without width, accents apart
 * from their letters.
 */
export function flattenText(original: string): FlatText {
  let text = ''
  const offsets: number[] = []
  const hasMarks = MARK.test(original)
  for (let at = 0; at < original.length; at += 1) {
    const character = original.charAt(at)
    if (NO_WIDTH.test(character)) continue
    const cluster = hasMarks ? clusterAt(original, at) : ''
    if (cluster !== '') {
      for (const sign of normaliseText(cluster).split('')) {
        text += sign
        offsets.push(at)
      }
      at += cluster.length - 1
      continue
    }
    const isSpace = SPACE.test(character)
    if (isSpace && (text === '' || text.endsWith(' '))) continue
    text += isSpace ? ' ' : character
    offsets.push(at)
  }
  offsets.push(original.length)
  return { text, offsets }
}

/** Returns the letter at an offset with the marks on it; empty where it has none. */
function clusterAt(text: string, at: number): string {
  DECOMPOSED.lastIndex = at
  return DECOMPOSED.exec(text)?.[0] ?? ''
}
