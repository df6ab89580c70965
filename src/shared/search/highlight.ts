import type { TextRange } from '../text/words'
import { findOccurrences, type Marks, marksOfQuery } from './marks'

/** A run of a text, marked or not. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/**
 * Returns the half-open ranges of a text that a query finds, sorted and disjoint: words with the same stem, phrases
 * between quotation marks, and, unless a space ends the query, words that begin with its last word.
 */
export function matchRanges(text: string, query: string): readonly TextRange[] {
  return markedRanges(text, marksOfQuery(query))
}

/** Returns the half-open ranges of a text to mark, sorted and disjoint. */
export function markedRanges(text: string, marks: Marks): readonly TextRange[] {
  return mergeRanges(findOccurrences(text, marks))
}

/** Returns the text cut at the ranges, in order; the pieces put together are the text. Ranges are sorted and disjoint. */
export function cutAtRanges(text: string, ranges: readonly TextRange[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of ranges) {
    pieces.push(
      { text: text.slice(at, start), marked: false },
      { text: text.slice(start, end), marked: true }
    )
    at = end
  }
  pieces.push({ text: text.slice(at), marked: false })
  return pieces.filter((piece) => piece.text !== '')
}

/** Returns the union of ranges sorted by start: sorted, disjoint, the widest of those that overlap. */
export function mergeRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = []
  for (const { start, end } of ranges) {
    const last = merged.at(-1)
    if (last === undefined || start >= last.end) merged.push({ start, end })
    else if (end > last.end) merged[merged.length - 1] = { start: last.start, end }
  }
  return merged
}
