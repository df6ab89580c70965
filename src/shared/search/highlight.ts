import type { TextRange } from '../text/words'
import { analyse, analyseQuery, endsUnfinished, type Form } from './analysis'

/** A run of a text, marked or not. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** Letters of an unfinished last word from which longer words are marked. */
const MIN_PREFIX = 2

/**
 * Returns the half-open ranges of the words of a text that a query finds, sorted and disjoint: the same stems, and for
 * the last word of the query, unless a space ends it, also the words that begin with it.
 */
export function matchRanges(text: string, query: string): readonly TextRange[] {
  const words = analyseQuery(query)
  const terms = new Set(words.flatMap(({ forms }) => forms.map(({ term }) => term)))
  const unfinished = endsUnfinished(query) ? words.at(-1) : undefined
  const prefixes = (unfinished?.forms ?? [])
    .map(({ folded }) => folded)
    .filter((folded) => folded.length >= MIN_PREFIX)
  return mergeRanges(
    occurrencesWhere(
      text,
      ({ term, folded }) => terms.has(term) || prefixes.some((prefix) => folded.startsWith(prefix))
    )
  )
}

/** Returns the ranges of the words of a text that give one of the terms of the index, sorted and disjoint. */
export function termRanges(text: string, terms: ReadonlySet<string>): readonly TextRange[] {
  return mergeRanges(termOccurrences(text, terms))
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

/** Returns where the terms of the index stand in a text, by place; a compound and its parts may overlap. */
export function termOccurrences(text: string, terms: ReadonlySet<string>): readonly Form[] {
  return occurrencesWhere(text, ({ term }) => terms.has(term))
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

function occurrencesWhere(text: string, matches: (form: Form) => boolean): readonly Form[] {
  return analyse(text)
    .flatMap(({ forms }) => forms.filter(matches))
    .sort((a, b) => a.start - b.start)
}
