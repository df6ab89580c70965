import type { TextRange } from '../text/words'
import type { Form, Word } from './analysis'
import { analyseKept } from './kept-analysis'
import { phraseRanges } from './phrase'
import { readQuery } from './read-query'
import type { Understanding } from './understand'

/** What to mark in a text. */
export interface Marks {
  /** Terms of the index. */
  readonly terms: ReadonlySet<string>
  /** Beginnings of folded words. */
  readonly prefixes: readonly string[]
  /** Folded words that follow each other, empty words included. */
  readonly phrases: readonly (readonly string[])[]
  /** Terms that follow each other, empty words left out. */
  readonly sequences: readonly (readonly string[])[]
}

/** A passage to mark, and what it stands for: the same for the same find. */
export interface Occurrence extends TextRange {
  readonly find: string
}

/** Letters of an unfinished last word from which longer words are marked. */
const MIN_PREFIX = 2

/** Returns what a query marks where no index is at hand: the same stems, and what begins with an unfinished last word. */
export function marksOfQuery(query: string): Marks {
  const { words, phrases, unfinished } = readQuery(query)
  const last = unfinished ? words.at(-1) : undefined
  return {
    terms: new Set(
      words.filter(({ quoted }) => !quoted).flatMap(({ forms }) => forms.map(({ term }) => term))
    ),
    prefixes: (last?.forms ?? []).map(({ folded }) => folded).filter(({ length }) => length >= MIN_PREFIX),
    phrases,
    sequences: []
  }
}

/** Returns what an answer marks: all that it was found by, completions of an unfinished last word included. */
export function marksOfAnswer({ read, words, substitutes }: Understanding): Marks {
  const terms = words.flatMap(({ expansions }, at) => {
    if (read.words[at]?.quoted === true) return []
    return expansions.map(({ term }) => term)
  })
  return {
    terms: new Set(terms),
    prefixes: [],
    phrases: read.phrases,
    sequences: substitutes.map((one) => one.terms)
  }
}

/** Returns the passages of a text to mark, by place; a compound and its parts may overlap. */
export function findOccurrences(
  text: string,
  { terms, prefixes, phrases, sequences }: Marks
): readonly Occurrence[] {
  const words = analyseKept(text)
  const matches = ({ term, folded }: Form): boolean =>
    terms.has(term) || prefixes.some((prefix) => folded.startsWith(prefix))
  return [
    ...words.flatMap(({ forms }) =>
      forms.filter(matches).map((form) => ({ ...rangeOf(form), find: form.term }))
    ),
    ...phrases.flatMap((phrase) =>
      phraseRanges(text, phrase).map((range) => ({ ...range, find: phrase.join(' ') }))
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
      ? [{ start: word.start, end: last.end, find: sequence.join(' ') }]
      : []
  })
}

function rangeOf({ start, end }: TextRange): TextRange {
  return { start, end }
}
