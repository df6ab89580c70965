import { fold } from '../text/fold'
import { findWords, type TextRange, type TextWord, visitWords } from '../text/words'
import { stem } from './stem'
import { isEmptyWord } from './stop-words'

/** One way to find a word: the term that the index knows, and the part of the text that stands for it. */
export interface Form extends TextRange {
  /** The part without accents, case or punctuation. */
  readonly folded: string
  /** The part as it is written, in lower case: accents and ligatures included. */
  readonly written: string
  /** What the index holds. */
  readonly term: string
}

/** A word of a text with all its forms, the widest first; a compound has one more for each of its parts. */
export interface Word extends TextRange {
  readonly forms: readonly Form[]
}

/** Above this many parts a compound is a path or an address: nobody looks for it as one word. */
const MAX_PARTS = 5
const PLAIN = /^[a-z0-9]*$/
const JOINERS = /[^\p{L}\p{N}]+/gu
const DIGIT = /\p{N}/u

/**
 * Returns the words of a text that count for search, in order, with their offsets in it. The one analysis of the
 * project: to build, to load, to query and to highlight.
 */
export function analyse(text: string): Word[] {
  return findWords(text)
    .map((word) => ({ start: word.start, end: word.end, forms: formsOf(text, word) }))
    .filter((word) => word.forms.length > 0)
}

/** A word as the index sees it. */
export type Reading = Pick<Form, 'folded' | 'written' | 'term'>

/** Returns the readings of a text in order, a compound followed by its parts: `analyse` without the places. */
export function readWords(text: string): readonly Reading[] {
  const readings: Reading[] = []
  visitWords(text, (start, end, parts) => {
    if (parts.length > 0) readings.push(...formsOf(text, { start, end, parts }))
    else {
      const reading = readWord(text.slice(start, end))
      if (counts(reading)) readings.push(reading)
    }
  })
  return readings
}

/** Returns every term of a text, as MiniSearch wants them. */
export function termsOf(text: string): string[] {
  return analyse(text).flatMap((word) => word.forms.map((form) => form.term))
}

function formsOf(text: string, word: TextWord): readonly Form[] {
  const whole = formOf(text, word)
  if (word.parts.length === 0) return counts(whole) ? [whole] : []
  const parts = word.parts.map((part) => formOf(text, part)).filter(counts)
  // A compound of empty words is empty too: « est-ce », « y-a-t-il ».
  if (parts.length === 0 || word.parts.length > MAX_PARTS) return parts
  return [whole, ...parts.filter(({ term }) => term !== whole.term)]
}

const counts = (reading: Reading): boolean => !isEmptyWord(reading)

function formOf(text: string, { start, end }: TextRange): Form {
  return { start, end, ...readWord(text.slice(start, end)) }
}

/** Words come back again and again: what they give is kept, up to the vocabulary of a large handbook. */
const KEPT_WORDS = 100_000
const keptWords = new Map<string, Reading>()

/** Returns how a word is read, whether it counts for search or not. */
export function readWord(word: string): Reading {
  const known = keptWords.get(word)
  if (known !== undefined) return known
  const folded = foldWord(word)
  const read = { folded, term: stem(folded), written: word.normalize('NFC').toLowerCase() }
  if (keptWords.size >= KEPT_WORDS) keptWords.clear()
  keptWords.set(word, read)
  return read
}

/** Returns a word folded and its parts run together: `Open-Source` gives `opensource`; but `323-2` stays apart from `3232`. */
export function foldWord(word: string): string {
  const folded = fold(word)
  if (PLAIN.test(folded)) return folded
  return folded.replace(JOINERS, (run, offset: number) => {
    const betweenDigits =
      DIGIT.test(folded.charAt(offset - 1)) && DIGIT.test(folded.charAt(offset + run.length))
    return betweenDigits && run !== ' ' ? '-' : ''
  })
}
