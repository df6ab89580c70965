import type { Steps } from '../../steps'
import { analyse, foldWord } from '../analysis/analyse'
import { createNearest, type EditLimit, startsWithOneEdit } from '../analysis/edit-distance'
import { singular } from '../analysis/stem'
import { TERMS_PER_STEP } from '../weights'

/** A word that the texts use. */
export interface KnownWord {
  /** As the texts write it, in lower case. */
  readonly surface: string
  readonly folded: string
  /** Folded and in the singular: a missing plural and a typing error together are one edit, not two. */
  readonly base: string
  /** The index term that it gives. */
  readonly term: string
}

/** Every word of the texts, to complete and to correct what readers type; stems alone cannot do either. */
export interface Vocabulary {
  /** Returns the document frequency of a term: in how many documents it stands, 0 where the index does not hold it. */
  readonly frequency: (term: string) => number
  /** Returns the known words that begin with the folded letters, shortest first, at most `limit`. */
  readonly startingWith: (folded: string, limit: number) => readonly KnownWord[]
  /** Returns the known words that begin with the folded letters but for one edit, shortest first, at most `limit`. */
  readonly startingWithOneEdit: (folded: string, limit: number) => readonly KnownWord[]
  /** Returns the known words of least edit distance from the folded word, within a limit. */
  readonly nearest: (
    folded: string,
    limit: EditLimit
  ) => readonly (KnownWord & { readonly distance: number })[]
}

/**
 * Returns the vocabulary of an index, in steps: its terms, the document frequency of each, and the words behind each, as
 * `IndexFile.words` holds them.
 */
export function* createVocabulary(
  terms: readonly string[],
  frequencies: readonly number[],
  wordsOfTerms: readonly string[]
): Steps<Vocabulary> {
  const words = yield* sortedWords(terms, wordsOfTerms)
  const known = new Map(terms.map((term, at) => [term, frequencies[at] ?? 0]))
  yield
  return {
    frequency: (term) => known.get(term) ?? 0,
    startingWith: (folded, limit) => shortest(startingWith(words, folded), limit),
    startingWithOneEdit: (folded, limit) => {
      const sameInitial = startingWith(words, folded.charAt(0))
      return shortest(
        sameInitial.filter((word) => startsWithOneEdit(word.folded, folded)),
        limit
      )
    },
    nearest: createNearest(words)
  }
}

function* sortedWords(
  terms: readonly string[],
  wordsOfTerms: readonly string[]
): Steps<readonly KnownWord[]> {
  const words: KnownWord[] = []
  for (const [at, term] of terms.entries()) {
    if (at % TERMS_PER_STEP.vocabulary === 0) yield
    for (const surface of splitWords(wordsOfTerms[at] ?? '', term)) {
      const folded = foldWord(surface)
      words.push({ surface, folded, base: singular(folded), term })
    }
  }
  return words.sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0))
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

/** Collects the words of texts while they are indexed, so that each text is analysed once. */
export interface WordCollector {
  /** Returns the terms of a text, and keeps its words. */
  readonly read: (text: string) => string[]
  /** Returns the words behind a term, joined as `IndexFile.words` holds them. */
  readonly wordsOf: (term: string) => string
}

/** No word holds one. */
const SEPARATOR = ','

/** Returns an empty collector. */
export function createWordCollector(): WordCollector {
  const known = new Map<string, Set<string>>()
  const keep = (term: string, word: string): void => {
    const words = known.get(term)
    if (words === undefined) known.set(term, new Set([word]))
    else words.add(word)
  }
  return {
    read: (text) =>
      analyse(text).flatMap(({ forms }) =>
        forms.map(({ term, written }) => {
          keep(term, written)
          return term
        })
      ),
    wordsOf: (term) => {
      const words = [...(known.get(term) ?? [])].sort()
      return words.length === 1 && words[0] === term ? '' : words.join(SEPARATOR)
    }
  }
}

/** The words behind a term; the term itself where it is the only one. */
function splitWords(words: string, term: string): readonly string[] {
  return words === '' ? [term] : words.split(SEPARATOR)
}
