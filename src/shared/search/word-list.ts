import { analyse } from './analysis'

/** Collects the words of texts while they are indexed, so that each is analysed once. */
export interface WordList {
  /** Returns the terms of a text, and keeps its words. */
  readonly read: (text: string) => string[]
  /** Returns the words behind a term, as `splitWords` reads them. */
  readonly behind: (term: string) => string
}

/** No word holds one. */
const SEPARATOR = ','

/** Returns an empty list. */
export function createWordList(): WordList {
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
    behind: (term) => {
      const words = [...(known.get(term) ?? [])].sort()
      return words.length === 1 && words[0] === term ? '' : words.join(SEPARATOR)
    }
  }
}

/** Returns the words behind a term; the term itself where it is the only one. */
export function splitWords(words: string, term: string): readonly string[] {
  return words === '' ? [term] : words.split(SEPARATOR)
}
