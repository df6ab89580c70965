import type { Position } from './problem'

/** Stands for every character of code in a passage, so that no rule of language looks at it. */
export const MASK = '\uFFFC'

/** A run of the editor's own words, as typed, that checks of language read: a paragraph, a heading, a field. */
export interface ProsePassage {
  /** What was typed, without marks of emphasis; code is masked character by character. */
  readonly text: string
  /** Which part of the text starts where in the file; in order of `start`. */
  readonly anchors: readonly Anchor[]
}

/** From this offset of a passage on, characters follow one another from `position` on. */
export interface Anchor extends Position {
  readonly start: number
}

/** Returns where the character at `offset` stands in the file; exact unless the source uses character references. */
export function positionAt(passage: ProsePassage, offset: number): Position {
  const anchor = passage.anchors.findLast((candidate) => candidate.start <= offset)
  if (anchor === undefined) return { line: 1, column: 1 }
  const before = passage.text.slice(anchor.start, offset)
  const newLine = before.lastIndexOf('\n')
  if (newLine === -1) return { line: anchor.line, column: anchor.column + before.length }
  return { line: anchor.line + before.split('\n').length - 1, column: before.length - newLine }
}

/** Returns a passage made of one text that starts at `position`. */
export function passageAt(text: string, position: Position): ProsePassage {
  return { text, anchors: [{ start: 0, line: position.line, column: position.column }] }
}
