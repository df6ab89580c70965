import type { TextRange } from '../text/words'
import { mergeRanges, termOccurrences } from './highlight'

/** A short passage of a text, with what to mark in it. */
export interface Snippet {
  /** One line; begins or ends with « … » where the text goes on. */
  readonly text: string
  /** Half-open ranges in `text`, sorted and disjoint. */
  readonly ranges: readonly TextRange[]
}

type Occurrence = TextRange & { readonly term: string }

/** Share of the passage that stands before its first found word, so that the word is read in context. */
const LEAD = 0.25
/** How far a cut may move to fall between two words. */
const MAX_SHIFT = 30

/** Returns the passage of about `length` characters that holds most of the terms; the beginning where it holds none. */
export function cutSnippet(text: string, terms: ReadonlySet<string>, length = 200): Snippet {
  const line = text.replace(/\s/g, ' ')
  const occurrences = termOccurrences(line, terms)
  const ranges = mergeRanges(occurrences)
  const first = bestStart(occurrences, length * (1 - LEAD))
  const start = betweenWords(line, Math.max(0, first - Math.round(length * LEAD)), ranges)
  const end = betweenWords(line, start + length, ranges)
  const before = start > 0 ? '… ' : ''
  const after = line.slice(end).trim() === '' ? '' : ' …'
  const shift = before.length - start
  return {
    text: before + line.slice(start, end).trimEnd() + after,
    ranges: ranges
      .filter((range) => range.start >= start && range.end <= end)
      .map((range) => ({ start: range.start + shift, end: range.end + shift }))
  }
}

/** Where the stretch begins that holds most different terms, then most occurrences; the earliest of equals. */
function bestStart(occurrences: readonly Occurrence[], length: number): number {
  let [best, bestScore] = [0, 0]
  for (const [index, { start }] of occurrences.entries()) {
    const inside = occurrences.slice(index).filter(({ end }) => end <= start + length)
    const score = new Set(inside.map(({ term }) => term)).size * occurrences.length + inside.length
    if (score > bestScore) [best, bestScore] = [start, score]
  }
  return best
}

/** The nearest cut before `at` that splits neither a word nor a range; `at` itself in a very long word. */
function betweenWords(line: string, at: number, ranges: readonly TextRange[]): number {
  if (at <= 0 || at >= line.length) return Math.min(Math.max(at, 0), line.length)
  const space = line.lastIndexOf(' ', at)
  const cut = space >= 0 && at - space <= MAX_SHIFT ? space + 1 : at
  return ranges.find(({ start, end }) => start < cut && cut < end)?.start ?? cut
}
