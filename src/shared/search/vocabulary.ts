import { foldWord } from './analysis'
import { createNearest, type NearWord } from './nearest-words'
import { singular } from './singular'
import { beginsAlmost, type Slips } from './slips'
import { finish, type Steps } from './steps'
import { splitWords } from './word-list'

/** A word that the texts use. */
export interface KnownWord {
  /** As the texts write it, in lower case. */
  readonly surface: string
  readonly folded: string
  /** Folded and in the singular: a slip of the fingers should not be paid for twice. */
  readonly base: string
  /** The index term that it gives. */
  readonly term: string
}

/** Every word of the texts, to complete and to correct what readers type. */
export interface Vocabulary {
  /** Returns in how many documents the term stands; 0 for a term that the index does not hold. */
  readonly frequency: (term: string) => number
  /** Returns the known words that begin with the folded letters, shortest first, at most `limit`. */
  readonly startingWith: (folded: string, limit: number) => readonly KnownWord[]
  /** Returns the known words that begin with the folded letters but for one slip, shortest first, at most `limit`. */
  readonly startingAlmostWith: (folded: string, limit: number) => readonly KnownWord[]
  /** Returns the known words that differ least from the folded word: by two swapped letters, or by so many slips at most. */
  readonly nearest: (folded: string, slips: Slips) => readonly NearWord[]
  /** Makes the list of words before it is needed. */
  readonly prepare: () => Steps<void>
}

/** How many terms are looked at in one step. */
const TERMS_A_STEP = 300

interface Lexicon {
  /** Sorted by their folded letters. */
  readonly words: readonly KnownWord[]
  readonly nearest: Vocabulary['nearest']
}

/**
 * Returns the vocabulary of an index: its terms, in how many documents each stands, and the words behind each. The list
 * of words is only made when first needed.
 */
export function createVocabulary(
  terms: readonly string[],
  frequencies: readonly number[],
  words: readonly string[]
): Vocabulary {
  const known = new Map(terms.map((term, at) => [term, frequencies[at] ?? 0]))
  let made: Lexicon | null = null
  const lexicon = (): Lexicon => (made ??= finish(createLexicon(terms, words)))
  return {
    *prepare() {
      made ??= yield* createLexicon(terms, words)
    },
    frequency: (term) => known.get(term) ?? 0,
    startingWith: (folded, limit) => shortest(startingWith(lexicon().words, folded), limit),
    startingAlmostWith: (folded, limit) => {
      const near = startingWith(lexicon().words, folded.charAt(0))
      return shortest(
        near.filter((word) => beginsAlmost(word.folded, folded)),
        limit
      )
    },
    nearest: (folded, slips) => lexicon().nearest(folded, slips)
  }
}

function* createLexicon(terms: readonly string[], behind: readonly string[]): Steps<Lexicon> {
  const words: KnownWord[] = []
  for (const [at, term] of terms.entries()) {
    if (at % TERMS_A_STEP === 0) yield
    for (const surface of splitWords(behind[at] ?? '', term)) {
      const folded = foldWord(surface)
      words.push({ surface, folded, base: singular(folded), term })
    }
  }
  words.sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0))
  yield
  return { words, nearest: createNearest(words) }
}

function startingWith(words: readonly KnownWord[], folded: string): readonly KnownWord[] {
  const first = firstAtLeast(words, folded)
  let end = first
  while (words[end]?.folded.startsWith(folded) === true) end += 1
  return words.slice(first, end)
}

function shortest(words: readonly KnownWord[], limit: number): readonly KnownWord[] {
  return [...words].sort((a, b) => a.folded.length - b.folded.length).slice(0, limit)
}

function firstAtLeast(words: readonly KnownWord[], folded: string): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.folded ?? '') < folded) low = middle + 1
    else high = middle
  }
  return low
}
