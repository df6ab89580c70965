import type { Query, SearchResult } from 'minisearch'
import { expandQuery, type QueryWord } from './expand'
import type { SearchIndex } from './load'

/** A document that answers the query. */
export interface Hit {
  readonly id: string
  readonly score: number
  /** How many words of the query it holds in some form. */
  readonly answered: number
  /** Whether words were found in the title alone, which every section of an entry shares. */
  readonly onlyInTitle: boolean
}

/** The answer to a query: best documents first, and how each word of the query was understood. */
export interface Answer {
  readonly hits: readonly Hit[]
  readonly words: readonly QueryWord[]
  /** Terms to mark in what was found: completions of a word only where the texts do not know the word itself. */
  readonly marks: ReadonlySet<string>
}

/** Returns the documents that hold any word of the query. Any text is a query; none of them throws. */
export function ask(index: SearchIndex, query: string): Answer {
  const words = expandQuery(query, index.vocabulary)
  const results = index.engine.search(engineQuery(words))
  const hits = results.map((result) => toHit(result, words))
  return { hits: hits.sort((a, b) => b.score - a.score), words, marks: new Set(words.flatMap(marksOf)) }
}

function marksOf({ expansions }: QueryWord): readonly string[] {
  const own = expansions.filter(({ reason }) => reason === 'same')
  return (own.length > 0 ? own : expansions).map(({ term }) => term)
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
    onlyInTitle: Object.values(result.match).every((fields) => fields.every((field) => field === 'title'))
  }
}
