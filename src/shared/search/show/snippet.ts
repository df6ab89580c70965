import type { TextRange } from '../../text/words'
import { SNIPPET } from '../weights'
import { findOccurrences, type Highlights, mergeRanges, type Occurrence } from './highlight'

/** A short passage of a text, with what to highlight in it. */
export interface Snippet {
  /** One line; begins or ends with an ellipsis and a no-break space where the text goes on, blocks are separated by « · ». */
  readonly text: string
  /** Half-open ranges in `text`, sorted and disjoint. */
  readonly ranges: readonly TextRange[]
}

const SENTENCE_START = /(?:[.!?…]\s+|\n)(?=\S)/g
const BREAK = /\s*\n\s*/g
const STOP = /[.!?:;,…]/

/** Returns the passage of about `length` characters that holds most highlights; the beginning where the text has none. */
export function cutSnippet(text: string, highlights: Highlights, length: number = SNIPPET.length): Snippet {
  const occurrences = findOccurrences(text, highlights)
  const ranges = mergeRanges(occurrences)
  const lead = Math.round(length * SNIPPET.lead)
  const start = passageStart(text, bestStart(occurrences, length - lead), lead, ranges)
  const end = betweenWords(text, start + length, ranges)
  const inside = ranges.filter((range) => range.start >= start && range.end <= end)
  const before = start > 0 ? '…\u00A0' : ''
  const after = text.slice(end).trim() === '' ? '' : '\u00A0…'
  const line = toLine(
    text.slice(start, end).trimEnd(),
    inside.map((range) => shift(range, -start))
  )
  return { text: before + line.text + after, ranges: line.ranges.map((range) => shift(range, before.length)) }
}

/** The start of the window that holds most different matches, then most occurrences; the earliest of equals. */
function bestStart(occurrences: readonly Occurrence[], length: number): number {
  let [best, bestScore] = [0, 0]
  for (const [index, { start }] of occurrences.entries()) {
    const seen = new Set<string>()
    let count = 0
    for (let next = index; (occurrences[next]?.end ?? Infinity) <= start + length; next += 1) {
      seen.add(occurrences[next]?.match ?? '')
      count += 1
    }
    const score = seen.size * occurrences.length + count
    if (score > bestScore) [best, bestScore] = [start, score]
  }
  return best
}

/** The beginning of the sentence of the first match where it is near, else a few words before the match. */
function passageStart(text: string, first: number, lead: number, ranges: readonly TextRange[]): number {
  const earliest = Math.max(0, first - 2 * lead)
  if (earliest === 0) return 0
  const starts = [...text.slice(earliest, first).matchAll(SENTENCE_START)]
  const sentence = starts.at(-1)
  if (sentence !== undefined) return earliest + sentence.index + sentence[0].length
  return betweenWords(text, first - lead, ranges)
}

/** The nearest cut before `at` that splits neither a word nor a range; `at` itself in a very long word. */
function betweenWords(text: string, at: number, ranges: readonly TextRange[]): number {
  if (at >= text.length) return text.length
  let cut = at
  while (cut > Math.max(0, at - SNIPPET.maxShift) && !isSpace(text.charAt(cut - 1))) cut -= 1
  if (!isSpace(text.charAt(cut - 1))) cut = at
  return ranges.find(({ start, end }) => start < cut && cut < end)?.start ?? cut
}

function isSpace(character: string): boolean {
  return character.trim() === ''
}

/** Puts a passage on one line; a block that ends without punctuation is told from the next by « · ». */
function toLine(passage: string, ranges: readonly TextRange[]): Snippet {
  const breaks: { readonly at: number; readonly by: number }[] = []
  const text = passage.replace(BREAK, (run, at: number) => {
    const separator = STOP.test(passage.charAt(at - 1)) ? ' ' : ' · '
    breaks.push({ at, by: separator.length - run.length })
    return separator
  })
  const shiftOf = (start: number): number =>
    breaks.reduce((sum, { at, by }) => (at < start ? sum + by : sum), 0)
  return { text, ranges: ranges.map((range) => shift(range, shiftOf(range.start))) }
}

function shift({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by }
}
