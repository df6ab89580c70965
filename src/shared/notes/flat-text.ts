/** A text in which every run of white space is one space, with the way back to where it came from. */
export interface FlatText {
  readonly text: string
  /** For each character of `text`, its offset in the original; one more for the end. */
  readonly offsets: readonly number[]
}

/** Soft hyphens, joiners and the like: a browser may hand a selection over with or without them. */
const NO_WIDTH = /[\u00AD\u200B-\u200D\u2060\uFEFF]/
const SPACE = /\s/

/** Returns a text without differences that nobody sees: kinds and numbers of spaces, characters without width. */
export function flattenText(original: string): FlatText {
  let text = ''
  const offsets: number[] = []
  for (let at = 0; at < original.length; at += 1) {
    const character = original.charAt(at)
    if (NO_WIDTH.test(character)) continue
    const isSpace = SPACE.test(character)
    if (isSpace && (text === '' || text.endsWith(' '))) continue
    text += isSpace ? ' ' : character
    offsets.push(at)
  }
  offsets.push(original.length)
  return { text, offsets }
}
