import { analyse, type Word } from './analysis'
import { phraseWords } from './phrase'

/** A word of a query, with all its forms. */
export interface QueriedWord extends Word {
  /** Whether it belongs to a phrase, which alone is marked then. */
  readonly quoted: boolean
}

/** What a reader asks: words to find, « phrases » to find as they are written, words that must not be there. */
export interface ReadQuery {
  /** As it was written, without what is excluded; offsets of `words` are in it. */
  readonly text: string
  readonly words: readonly QueriedWord[]
  /** Each phrase as its folded words, empty words included. */
  readonly phrases: readonly (readonly string[])[]
  /** Words behind a minus sign. */
  readonly excluded: readonly Word[]
  /** Whether the last word may go on: no space, quotation mark or excluded word ends it. */
  readonly unfinished: boolean
}

/** A pasted page is not a query: what follows its first words would cost time and find no better. */
const MAX_LENGTH = 1000
const MAX_WORDS = 32
const QUOTED = /"[^"]+"|«[^»]+»|“[^”]+”/g
const EXCLUDED = /(?<=^|\s)[-−](?=[\p{L}\p{N}])\S+/gu

/** Returns what a query asks for. Any text is a query; a quotation mark or a minus sign alone says nothing. */
export function readQuery(query: string): ReadQuery {
  const asked = query.slice(0, MAX_LENGTH)
  const excluded = [...asked.matchAll(EXCLUDED)].flatMap(([found]) => analyse(found.slice(1)))
  // Blanks of the same length keep the offsets of the other words.
  const text = asked.replace(EXCLUDED, (found) => ' '.repeat(found.length))
  const quotes = [...text.matchAll(QUOTED)]
  const isQuoted = ({ start }: Word): boolean =>
    quotes.some(({ index, 0: quote }) => index <= start && start < index + quote.length)
  const phrases = quotes.map(([quote]) => phraseWords(quote).map(({ folded }) => folded))
  const words = analyse(text.replace(/["«»“”]/g, ' '))
    .slice(0, MAX_WORDS)
    .map((word) => ({ ...withoutCrumbs(word), quoted: isQuoted(word) }))
  return {
    text,
    words,
    phrases: phrases.filter((phrase) => phrase.length > 0),
    excluded,
    unfinished: !/[\s"»”]$/.test(text)
  }
}

/** Who looks for `L. 323-2` does not look for every `2`. */
function withoutCrumbs(word: Word): Word {
  const [whole, ...parts] = word.forms
  if (whole === undefined) return word
  return { ...word, forms: [whole, ...parts.filter(({ folded }) => folded.length > 1)] }
}
