import { normaliseText } from '../../text/normalise'
import { analyse, phraseWords, type Word } from '../analysis/analyse'
import type { Exclusion, ParsedQuery } from '../types'

/** A pasted page is not a query: what follows its first words would cost time and find no better. */
const MAX_LENGTH = 1000
/** Sets of words are bits of one 32-bit integer. */
const MAX_WORDS = 32
const QUOTE = '"[^"]+"|«[^»]+»|“[^”]+”'
const QUOTED = new RegExp(QUOTE, 'g')
const EXCLUDED = /(?<=^|\s)[-−](?=[\p{L}\p{N}])\S+/gu
const EXCLUDED_QUOTE = new RegExp(`(?<=^|\\s)[-−](?:${QUOTE})`, 'g')

/** A word processor makes dashes of hyphens, and may space them: `L. 323 – 2`. */
const DASH_IN_WORD = /(?<=[\p{L}\p{N}])[\u2010-\u2015\u2212\uFE63\uFF0D](?=[\p{L}\p{N}])/gu
const DASH_IN_ARTICLE = /(?<=(?<!\p{L})[LRD]\*?\.? ?\d+(?:-\d+)*) ?[-\u2010-\u2015\u2212] ?(?=\d)/giu

/** Returns a pasted query as one would type it: plain spaces, hyphens for dashes inside words, nothing invisible. */
function typed(query: string): string {
  return normaliseText(query)
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\p{Zs}/gu, ' ')
    .replace(DASH_IN_WORD, '-')
    .replace(DASH_IN_ARTICLE, '-')
}

/** Returns what a query asks for. Any text is a query; a quotation mark or a minus sign alone says nothing. */
export function parseQuery(query: string): ParsedQuery {
  const asked = typed(query.slice(0, MAX_LENGTH))
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
    .map((word) => ({ ...withoutSingleDigits(word), quoted: isQuoted(word) }))
  return {
    text,
    words,
    phrases: phrases.filter((phrase) => phrase.length > 0),
    // A phrase of stop words alone would have to be looked for in every text.
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

/** A query for `L. 323-2` is not one for every `2`. */
function withoutSingleDigits(word: Word): Word {
  const [whole, ...parts] = word.forms
  if (whole === undefined) return word
  return { ...word, forms: [whole, ...parts.filter(({ folded }) => folded.length > 1)] }
}
