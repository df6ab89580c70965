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
  /** Words and phrases behind a minus sign. */
  readonly excluded: readonly Exclusion[]
  /** Whether the last word may go on: no space, quotation mark or excluded word ends it. */
  readonly unfinished: boolean
}

/** What must not be there: all the terms; for a phrase, its words (folded) one after the other as well. */
export interface Exclusion {
  readonly terms: readonly string[]
  readonly phrase: readonly string[] | null
}

/** A pasted page is not a query: what follows its first words would cost time and find no better. */
const MAX_LENGTH = 1000
const MAX_WORDS = 32
const QUOTE = '"[^"]+"|«[^»]+»|“[^”]+”'
const QUOTED = new RegExp(QUOTE, 'g')
const EXCLUDED = /(?<=^|\s)[-−](?=[\p{L}\p{N}])\S+/gu
const EXCLUDED_QUOTE = new RegExp(`(?<=^|\\s)[-−](?:${QUOTE})`, 'g')

/** Returns what a query asks for. Any text is a query; a quotation mark or a minus sign alone says nothing. */
export function readQuery(query: string): ReadQuery {
  const asked = query.slice(0, MAX_LENGTH)
  // Blanks of the same length keep the offsets of the other words.
  const blank = (found: string): string => ' '.repeat(found.length)
  const rest = asked.replace(EXCLUDED_QUOTE, blank)
  const excluded = [
    ...[...asked.matchAll(EXCLUDED_QUOTE)].map(([found]) => excludedPhrase(found)),
    ...[...rest.matchAll(EXCLUDED)].flatMap(([found]) => analyse(found.slice(1)).map(excludedWord))
  ]
  const text = rest.replace(EXCLUDED, blank)
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
    // A phrase of empty words alone would have to be looked for everywhere.
    excluded: excluded.filter(({ terms }) => terms.length > 0),
    unfinished: !/[\s"»”]$/.test(text)
  }
}

function excludedWord({ forms }: Word): Exclusion {
  return { terms: forms.slice(0, 1).map(({ term }) => term), phrase: null }
}

function excludedPhrase(found: string): Exclusion {
  return {
    // A text may hold a compound as two words: its parts are in either.
    terms: analyse(found).flatMap(({ forms }) =>
      (forms.length > 1 ? forms.slice(1) : forms).map(({ term }) => term)
    ),
    phrase: phraseWords(found).map(({ folded }) => folded)
  }
}

/** Who looks for `L. 323-2` does not look for every `2`. */
function withoutCrumbs(word: Word): Word {
  const [whole, ...parts] = word.forms
  if (whole === undefined) return word
  return { ...word, forms: [whole, ...parts.filter(({ folded }) => folded.length > 1)] }
}
