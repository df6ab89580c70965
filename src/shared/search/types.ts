import type { Word } from './analysis/analyse'
import type { SynonymMatch } from './index/synonyms'

/** A word of a query, with all its forms. */
export interface ParsedWord extends Word {
  /** Whether it belongs to a phrase, which alone is highlighted then. */
  readonly quoted: boolean
}

/** A query after parsing: words to find, « phrases » to find as they are written, words that must not be there. */
export interface ParsedQuery {
  /** As it was written, without what is excluded; offsets of `words` are in it. */
  readonly text: string
  readonly words: readonly ParsedWord[]
  /** Each phrase as its folded words, stop words included. */
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

/** A term of the index to look for, in place of a word of the query. */
export interface Expansion {
  readonly term: string
  /** Between 0 and 1: how much a match counts, 1 for the reader's own word. */
  readonly weight: number
  readonly reason: 'same' | 'completed' | 'corrected'
  /** The word of the texts behind the term, as they write it. */
  readonly surface: string
}

/** A word of the query with all its expansions; none where the index knows nothing like it. */
export interface QueryWord {
  readonly surface: string
  /** Its widest form. */
  readonly folded: string
  /** The word as the reader wrote it, in lower case. */
  readonly written: string
  /** Whether the reader gave it accents. */
  readonly isAccented: boolean
  /** Between 0 and 1: how much it says of what is looked for, less where it only frames a question. */
  readonly weight: number
  readonly expansions: readonly Expansion[]
}

/** A query as it is understood with the vocabulary of the index. */
export interface Understanding {
  readonly parsed: ParsedQuery
  readonly words: readonly QueryWord[]
  /** Editors' synonyms that apply; the index knows all their terms. */
  readonly synonyms: readonly SynonymMatch[]
}

/** A document that answers the query. */
export interface Hit {
  readonly id: string
  /** What its words score; re-ranking changes the order of hits, not their scores. */
  readonly score: number
  /** Which share of the query it answers, weighted by IDF. */
  readonly share: number
  /** How many words of the query it holds in some form. */
  readonly answered: number
  /** The synonyms by which it was found, where it does not have all of the reader’s own words for them. */
  readonly synonyms: readonly SynonymMatch[]
  /** Whether words were found in the title alone, which every section of an entry shares. */
  readonly isOnlyInTitle: boolean
}

/** The answer to a query: best documents first, and how the query was understood. */
export interface Answer {
  readonly hits: readonly Hit[]
  readonly understanding: Understanding
}
