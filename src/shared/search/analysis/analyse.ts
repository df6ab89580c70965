import { cached } from '../../cache'
import { fold } from '../../text/fold'
import { findWords, type TextRange, type TextWord, visitWords } from '../../text/words'
import { CACHE_SIZES } from '../weights'
import { stem } from './stem'
import { isStopWord } from './stop-words'

/** A word after normalisation. */
export interface Token {
  /** Without accents, case or punctuation. */
  readonly folded: string
  /** As it is written, in lower case (NFC): accents and ligatures included. */
  readonly written: string
  /** What the index holds: the stem. */
  readonly term: string
}

/** A token with its place in the text. */
export type Form = TextRange & Token

/** A word of a text with all its forms, the widest first; a compound has one more for each of its parts. */
export interface Word extends TextRange {
  readonly forms: readonly Form[]
}

/** Above this many parts a compound is a path or an address, which is not searched as one word. */
const MAX_PARTS = 5
const PLAIN = /^[a-z0-9]*$/
const JOINERS = /[^\p{L}\p{N}]+/gu
const DIGIT = /\p{N}/u

/**
 * Returns the words of a text without stop words, in order, with their offsets. The one analysis of search: to index,
 * to query and to highlight.
 */
export function analyse(text: string): Word[] {
  return findWords(text)
    .map((word) => ({ start: word.start, end: word.end, forms: formsOf(text, word) }))
    .filter((word) => word.forms.length > 0)
}

/** Returns `analyse` of a text that is likely to come back soon: what is shown changes little from key to key. */
export const analyseCached: (text: string) => readonly Word[] = cached(analyse, CACHE_SIZES.analyses)

/** Returns the tokens of a text in order, a compound followed by its parts: `analyse` without offsets, for long texts. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = []
  visitWords(text, (start, end, parts) => {
    if (parts.length > 0) tokens.push(...formsOf(text, { start, end, parts }))
    else {
      const token = toToken(text.slice(start, end))
      if (!isStopWord(token)) tokens.push(token)
    }
  })
  return tokens
}

/** Returns every term of a text, as MiniSearch wants them. */
export function termsOf(text: string): string[] {
  return analyse(text).flatMap((word) => word.forms.map((form) => form.term))
}

function formsOf(text: string, word: TextWord): readonly Form[] {
  const whole = formOf(text, word)
  if (word.parts.length === 0) return isStopWord(whole) ? [] : [whole]
  const parts = word.parts.map((part) => formOf(text, part)).filter((part) => !isStopWord(part))
  // A compound of stop words is one too: « est-ce », « y-a-t-il ».
  if (parts.length === 0 || word.parts.length > MAX_PARTS) return parts
  return [whole, ...parts.filter(({ term }) => term !== whole.term)]
}

function formOf(text: string, { start, end }: TextRange): Form {
  return { start, end, ...toToken(text.slice(start, end)) }
}

/** Returns the token of a word, stop words included. Cached: a text repeats its words. */
export const toToken: (word: string) => Token = cached((word: string) => {
  const folded = foldWord(word)
  return { folded, term: stem(folded), written: word.normalize('NFC').toLowerCase() }
}, CACHE_SIZES.tokens)

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
