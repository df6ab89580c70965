import type { TextRange } from '../../text/words'
import { analyseCached, type Form, phraseRanges, type Word } from '../analysis/analyse'
import { parseQuery } from '../query/parse'
import type { Understanding } from '../types'
import { PREFIX_LENGTHS } from '../weights'

/** What to highlight in a text. */
export interface Highlights {
  /** Terms of the index. */
  readonly terms: ReadonlySet<string>
  /** Prefixes of folded words. */
  readonly prefixes: readonly string[]
  /** Folded words that follow each other, stop words included. */
  readonly phrases: readonly (readonly string[])[]
  /** Terms that follow each other, stop words left out. */
  readonly sequences: readonly (readonly string[])[]
}

/** A run of a text, to be marked or not. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

/** A range to highlight, and what it matches: the same `match` for the same word or phrase. */
export interface Occurrence extends TextRange {
  readonly match: string
}

/** Returns what to highlight for a query where no index is at hand: its stems, and what an unfinished last word begins. */
export function highlightsOfQuery(query: string): Highlights {
  const { words, phrases, unfinished } = parseQuery(query)
  const last = unfinished ? words.at(-1) : undefined
  return {
    terms: new Set(
      words.filter(({ quoted }) => !quoted).flatMap(({ forms }) => forms.map(({ term }) => term))
    ),
    prefixes: (last?.forms ?? [])
      .map(({ folded }) => folded)
      .filter(({ length }) => length >= PREFIX_LENGTHS.completed),
    phrases,
    sequences: []
  }
}

/** Returns what to highlight for an answer: all that it was found by, completions of an unfinished last word included. */
export function highlightsOfAnswer({ parsed, words, synonyms }: Understanding): Highlights {
  const terms = words.flatMap(({ expansions }, at) => {
    if (parsed.words[at]?.quoted === true) return []
    return expansions.map(({ term }) => term)
  })
  return {
    terms: new Set(terms),
    prefixes: [],
    phrases: parsed.phrases,
    sequences: synonyms.map((one) => one.terms)
  }
}

/** Returns the half-open ranges of a text that a query matches, as `highlightsOfQuery`; sorted and disjoint. */
export function matchRanges(text: string, query: string): readonly TextRange[] {
  return highlightRanges(text, highlightsOfQuery(query))
}

/** Returns the half-open ranges of a text to highlight, sorted and disjoint. */
export function highlightRanges(text: string, highlights: Highlights): readonly TextRange[] {
  return mergeRanges(findOccurrences(text, highlights))
}

/** Returns all that is to be highlighted in a text, by place; a compound and its parts may overlap. */
export function findOccurrences(
  text: string,
  { terms, prefixes, phrases, sequences }: Highlights
): readonly Occurrence[] {
  const words = analyseCached(text)
  const matches = ({ term, folded }: Form): boolean =>
    terms.has(term) || prefixes.some((prefix) => folded.startsWith(prefix))
  return [
    ...words.flatMap(({ forms }) =>
      forms.filter(matches).map(({ start, end, term }) => ({ start, end, match: term }))
    ),
    ...phrases.flatMap((phrase) =>
      phraseRanges(text, phrase).map(({ start, end }) => ({ start, end, match: phrase.join(' ') }))
    ),
    ...sequences.flatMap((sequence) => sequenceOccurrences(words, sequence))
  ].sort((a, b) => a.start - b.start)
}

function sequenceOccurrences(words: readonly Word[], sequence: readonly string[]): readonly Occurrence[] {
  return words.flatMap((word, at) => {
    const last = words[at + sequence.length - 1]
    const follows = sequence.every((term, offset) =>
      words[at + offset]?.forms.some((form) => form.term === term)
    )
    return follows && last !== undefined
      ? [{ start: word.start, end: last.end, match: sequence.join(' ') }]
      : []
  })
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
