import type { Quote } from '../profile/note'
import type { TextRange } from '../text/words'
import { findSimilar } from './find-similar'

/** Where quoted words stand in a text: as they were, or what stands in their place now. */
export interface FoundQuote extends TextRange {
  readonly kind: 'same' | 'changed'
}

/** Words of so many characters are hardly there twice: they are recognised without what stands around them. */
const LONG = 40
/** So many characters before and after that agree make a place certain. */
const CERTAIN = 12
/** How much of what stood around is looked for where the words themselves are gone, in characters: less where more was edited. */
const LONG_EDGE = 16
const SHORT_EDGE = 8
/** How much longer than before the words between two edges may be, in characters. */
const GROWTH = 300

/**
 * Returns where quoted words stand in a text, or null. Words that were edited are told by what stands around them, else by
 * their likeness; whatever the text, each step of it is passed over a bounded number of times.
 * @param text as `flattenText` leaves it
 * @param home the section that the words were quoted from, where the text still has it: it comes first
 */
export function findQuote(text: string, quote: Quote, home: TextRange | null): FoundQuote | null {
  const exact = bestOccurrence(text, quote, home)
  if (exact !== null && (exact.agreeing >= CERTAIN || quote.exact.length >= LONG)) return exact.found
  const between = findBetween(text, quote, LONG_EDGE) ?? findBetween(text, quote, SHORT_EDGE)
  if (between === 'deleted') return null
  if (between !== null) return between
  if (exact !== null && isWithin(exact.found, home)) return exact.found
  const similar = findSimilar(text, quote.exact, home)
  return similar && { kind: 'changed', ...similar }
}

interface Occurrence {
  readonly found: FoundQuote
  /** How many characters around agree with those of the quote. */
  readonly agreeing: number
}

function bestOccurrence(text: string, quote: Quote, home: TextRange | null): Occurrence | null {
  let best: Occurrence | null = null
  let bestWorth = -Infinity
  for (const start of occurrences(text, quote.exact)) {
    const found = { kind: 'same', start, end: start + quote.exact.length } as const
    const agreeing = agreeingAround(text, found, quote)
    // The distance from the hint decides between equals.
    const distance = Math.abs(start - quote.start) / (text.length + quote.start + 1)
    const worth = agreeing + (isWithin(found, home) ? CERTAIN : 0) - distance
    if (worth > bestWorth) {
      bestWorth = worth
      best = { found, agreeing }
    }
  }
  return best
}

/** Returns where a word or more stands in a text, never overlapping. */
function* occurrences(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) yield at
}

function isWithin({ start }: TextRange, home: TextRange | null): boolean {
  return home !== null && start >= home.start && start < home.end
}

function agreeingAround(text: string, { start, end }: TextRange, { prefix, suffix }: Quote): number {
  let before = 0
  while (before < prefix.length && text.at(start - 1 - before) === prefix.at(-1 - before) && before < start)
    before += 1
  let after = 0
  while (after < suffix.length && text.charAt(end + after) === suffix.charAt(after)) after += 1
  return before + after
}

/** Returns what stands between the words that stood before and after; 'deleted' where nothing does. */
function findBetween(
  text: string,
  { exact, prefix, suffix, start }: Quote,
  edge: number
): FoundQuote | 'deleted' | null {
  const head = prefix.slice(-edge)
  const tail = suffix.slice(0, edge)
  // Shorter ones, as at the start of a text, stand anywhere.
  if (head.length < edge || tail.length < edge) return null
  let best: TextRange | null = null
  for (const at of occurrences(text, head)) {
    const from = at + head.length
    const reach = from + exact.length + GROWTH + tail.length
    const to = text.slice(from, reach).indexOf(tail)
    if (to === -1) continue
    if (best === null || Math.abs(from - start) < Math.abs(best.start - start))
      best = { start: from, end: from + to }
  }
  if (best === null) return null
  return text.slice(best.start, best.end).trim() === '' ? 'deleted' : { kind: 'changed', ...best }
}
