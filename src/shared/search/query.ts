import type { Query, SearchResult } from 'minisearch'
import { expandQuery, type QueryWord } from './expand'
import type { SearchIndex } from './load'

/** A document that answers the query. */
export interface Hit {
  readonly id: string
  readonly score: number
  /** Terms of the index that were found in it: what its text is marked with. */
  readonly terms: ReadonlySet<string>
  /** How many words of the query it holds in some form. */
  readonly answered: number
  /** Whether words were found in the title alone, which every section of an entry shares. */
  readonly onlyInTitle: boolean
}

/** The answer to a query: best documents first, and how each word of the query was understood. */
export interface Answer {
  readonly hits: readonly Hit[]
  readonly words: readonly QueryWord[]
}

/** Returns the documents that hold any word of the query. Any text is a query; none of them throws. */
export function ask(index: SearchIndex, query: string): Answer {
  const words = expandQuery(query, index.vocabulary)
  const results = index.engine.search(engineQuery(words))
  const hits = results.map((result) => toHit(result, words))
  return { hits: hits.sort((a, b) => b.score - a.score), words }
}

function engineQuery(words: readonly QueryWord[]): Query {
  return {
    queries: words.flatMap(({ expansions }) =>
      expansions.map(({ term, weight }) => ({ queries: [term], boostTerm: () => weight }))
    )
  }
}

/**
 * MiniSearch multiplies a score by the number of terms that matched, and takes every completion for a term of its own.
 * What counts is how many of the reader's words a document answers.
 */
function toHit(result: SearchResult, words: readonly QueryWord[]): Hit {
  const terms = new Set(result.terms)
  const answered = words.filter(({ expansions }) => expansions.some(({ term }) => terms.has(term))).length
  return {
    id: String(result.id),
    score: (result.score / (result.queryTerms.length || 1)) * answered,
    answered,
    terms,
    onlyInTitle: Object.values(result.match).every((fields) => fields.every((field) => field === 'title'))
  }
}
