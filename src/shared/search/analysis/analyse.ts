import { cached } from '../../cache'
import { fold, withoutInvisible } from '../../text/fold'
import { normaliseText } from '../../text/normalise'
import { findWords, type TextRange, type TextWord, visitWords } from '../../text/words'
import { CACHE_SIZES } from '../weights'
import { stem } from './stem'

/** A word after normalisation. */
export interface Token {
  /** Without accents, case or punctuation. */
  readonly folded: string
  /** As it is written, in lower case (NFC): accents and ligatures included, soft hyphens and the like left out. */
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
/** `c++` is also written `cpp`, and `c#` `csharp`. */
const SIGNED = /^(\p{L})(\+\+|#)$/u
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
  return { folded, term: stem(folded), written: withoutInvisible(normaliseText(word)).toLowerCase() }
}, CACHE_SIZES.tokens)

/** Returns a word folded and its parts run together: `Open-Source` gives `opensource`; but `323-2` stays apart from `3232`. */
export function foldWord(word: string): string {
  const folded = fold(word)
  if (PLAIN.test(folded)) return folded
  const signed = SIGNED.exec(folded)
  if (signed !== null) return `${signed[1] ?? ''}${signed[2] === '#' ? 'sharp' : 'pp'}`
  return folded.replace(JOINERS, (run, offset: number) => {
    const betweenDigits =
      DIGIT.test(folded.charAt(offset - 1)) && DIGIT.test(folded.charAt(offset + run.length))
    return betweenDigits && run !== ' ' ? '-' : ''
  })
}

/**
 * Stop words, folded: articles, pronouns, prepositions, the commonest forms of être and avoir, and the letters that an
 * elision leaves alone. Kept short on purpose: no word with a meaning of its own (sans, contre, pas) and none that is
 * also an acronym in these texts (si, os, ia).
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a à l d j m t s n c y
  le la les un une des du de au aux
  et ou mais donc car ni que qui quoi dont qu
  je tu il elle on nous vous ils elles me te se lui leur leurs
  ce cet cette ces ceci cela ca
  mon ma mes ton ta tes son sa ses notre nos votre vos
  dans par pour sur en avec
  est sont etre ete ont ai as avez avons suis etes etait
  comme ainsi aussi tres`.split(/\s+/)
)

/**
 * Words that frame a question and seldom say what is looked for, folded. They are rare in texts that answer, so that
 * their IDF alone would make them lead.
 */
export const FRAMING_WORDS: ReadonlySet<string> = new Set(
  `peut peux puis pouvons pouvez peuvent pouvoir pourrait
  dois doit devons devez doivent devoir faut faudrait
  fait faire fais faites font sait sais savoir savons
  veut veux voulons vouloir va vais vont aller mettre mis
  quel quelle quels quelles comment combien pourquoi quand
  si non oui y existe exister passe passer chose choses
  deja encore toujours plus moins bien mieux tout tous toute toutes
  quelque quelques autre autres meme`.split(/\s+/)
)

/** Words that only an accent tells from a stop word: « est-ce sûr » asks something, « sur » does not. */
const TOLD_BY_ACCENT: ReadonlySet<string> = new Set(['sûr'])

/** Returns whether a word, as written in lower case and folded, is too common to be searched. */
function isStopWord(word: { readonly written: string; readonly folded: string }): boolean {
  return word.folded === '' || (STOP_WORDS.has(word.folded) && !TOLD_BY_ACCENT.has(word.written))
}

/** Returns where the words of a phrase (folded) follow each other in a text; ranges are sorted and disjoint. */
export function phraseRanges(text: string, phrase: readonly string[]): readonly TextRange[] {
  const words = phraseWords(text)
  const found: TextRange[] = []
  for (let index = 0; index + phrase.length <= words.length; index += 1) {
    if (!phrase.every((folded, offset) => words[index + offset]?.folded === folded)) continue
    const [first, last] = [words[index], words[index + phrase.length - 1]]
    if (first !== undefined && last !== undefined) found.push({ start: first.start, end: last.end })
    index += phrase.length - 1
  }
  return found
}

/** Returns every word of a text folded, stop words and the parts of compounds included: what phrases are made of. */
export function phraseWords(text: string): readonly (TextRange & { readonly folded: string })[] {
  const words: (TextRange & { readonly folded: string })[] = []
  visitPhraseWords(text, (folded, start, end) => words.push({ start, end, folded }))
  return words
}

/** Calls back for each word that `phraseWords` returns, without allocating an object for it. */
export function visitPhraseWords(
  text: string,
  visit: (folded: string, start: number, end: number) => void
): void {
  const visitWord = (start: number, end: number): void => {
    const { folded } = toToken(text.slice(start, end))
    if (folded !== '') visit(folded, start, end)
  }
  visitWords(text, (start, end, parts) => {
    // The parts of a compound stand side by side; those of an article of law lie inside each other.
    if (parts[0]?.start === start) for (const part of parts) visitWord(part.start, part.end)
    else visitWord(start, end)
  })
}
