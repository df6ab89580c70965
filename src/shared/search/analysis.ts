import { fold } from '../text/fold'
import { findWords, type TextRange, type TextWord } from '../text/words'
import { stem } from './stem'
import { STOP_WORDS } from './stop-words'

/** One way to find a word: the term that the index knows, and the part of the text that stands for it. */
export interface Form extends TextRange {
  /** The part without accents, case or punctuation. */
  readonly folded: string
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

function counts({ folded }: Form): boolean {
  return folded !== '' && !STOP_WORDS.has(folded)
}

function formOf(text: string, { start, end }: TextRange): Form {
  return { start, end, ...readWord(text.slice(start, end)) }
}

/** Words come back again and again: what they give is kept, up to the vocabulary of a large handbook. */
const KEPT_WORDS = 50_000
const readWords = new Map<string, Pick<Form, 'folded' | 'term'>>()

function readWord(word: string): Pick<Form, 'folded' | 'term'> {
  const known = readWords.get(word)
  if (known !== undefined) return known
  const folded = foldWord(word)
  const read = { folded, term: stem(folded) }
  if (readWords.size >= KEPT_WORDS) readWords.clear()
  readWords.set(word, read)
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
