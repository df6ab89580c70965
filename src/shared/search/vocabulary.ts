import { distance } from 'fastest-levenshtein'
import { foldWord } from './analysis'
import { singular } from './singular'
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
  /** The letters of `base` as a set of bits: what tells most words apart before they are compared. */
  readonly letters: number
}

/** How far a word may be from what was meant: short words have too many neighbours for more than a swap. */
export type Slips = 'swap' | number

/** Every word of the texts, to complete and to correct what readers type. */
export interface Vocabulary {
  /** Returns in how many documents the term stands; 0 for a term that the index does not hold. */
  readonly frequency: (term: string) => number
  /** Returns the known words that begin with the folded letters, shortest first, at most `limit`. */
  readonly startingWith: (folded: string, limit: number) => readonly KnownWord[]
  /** Returns the known words that differ least from the folded word: by two swapped letters, or by so many slips at most. */
  readonly nearest: (folded: string, slips: Slips) => readonly (KnownWord & { readonly distance: number })[]
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
  let sorted: readonly KnownWord[] | null = null
  const sortedWords = (): readonly KnownWord[] => (sorted ??= sortWords(terms, words))
  return {
    frequency: (term) => known.get(term) ?? 0,
    startingWith: (folded, limit) => startingWith(sortedWords(), folded, limit),
    nearest: (folded, slips) => nearest(sortedWords(), folded, slips)
  }
}

function sortWords(terms: readonly string[], words: readonly string[]): readonly KnownWord[] {
  return terms
    .flatMap((term, at) =>
      splitWords(words[at] ?? '', term).map((surface) => {
        const folded = foldWord(surface)
        const base = singular(folded)
        return { surface, folded, base, term, letters: lettersOf(base) }
      })
    )
    .sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0))
}

function startingWith(words: readonly KnownWord[], folded: string, limit: number): readonly KnownWord[] {
  const found: KnownWord[] = []
  for (let index = firstAtLeast(words, folded); words[index]?.folded.startsWith(folded); index += 1) {
    const word = words[index]
    if (word !== undefined) found.push(word)
  }
  return found.sort((a, b) => a.folded.length - b.folded.length).slice(0, limit)
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

function nearest(words: readonly KnownWord[], folded: string, slips: Slips) {
  const found: (KnownWord & { distance: number })[] = []
  const base = singular(folded)
  const letters = lettersOf(base)
  let least = slips === 'swap' ? 1 : slips
  for (const word of words) {
    if (Math.abs(word.base.length - base.length) > least) continue
    // A slip changes two letters of the set at most.
    if (countBits(word.letters ^ letters) > 2 * least) continue
    const isSwapped = isSwap(word.base, base)
    if (slips === 'swap' && !isSwapped) continue
    const between = isSwapped ? 1 : distance(word.base, base)
    if (between <= least) found.push({ ...word, distance: (least = between) })
  }
  return found.filter((word) => word.distance === least)
}

/** One bit for each letter from a to z that a folded word holds; other characters share the bits that are left. */
function lettersOf(folded: string): number {
  let bits = 0
  for (let at = 0; at < folded.length; at += 1) bits |= 1 << (folded.charCodeAt(at) - 97)
  return bits
}

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count += 1
  return count
}

/** Two neighbouring letters the wrong way round: one slip of the fingers, which Levenshtein counts twice. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
