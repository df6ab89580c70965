import type { Query, SearchResult } from 'minisearch'
import type { Indexable } from './document'
import type { SearchIndex } from './load'
import { phraseRanges } from './phrase'
import { rerank } from './rerank'
import type { Substitute } from './thesaurus'
import { understand, type Understanding } from './understand'

/** What a found document says, to look into it more closely. */
export type Passage = Omit<Indexable, 'id'>

/** A document that answers the query. */
export interface Hit {
  readonly id: string
  readonly score: number
  /** How many words of the query it holds in some form. */
  readonly answered: number
  /** Whether words were found in the title alone, which every section of an entry shares. */
  readonly onlyInTitle: boolean
  /** Synonyms by which it was found, where it has none of the reader's own words for them. */
  readonly via: readonly Substitute[]
}

/** The answer to a query: best documents first, and how the query was understood. */
export interface Answer {
  readonly hits: readonly Hit[]
  readonly understanding: Understanding
}

/** How much a synonym counts beside the reader's own word. */
const SUBSTITUTE = 0.5
/** A word that is answered by a synonym alone counts as this much of a word. */
const SUBSTITUTED = 0.8

/** Returns the documents that answer a query. Any text is a query; none of them throws. */
export function ask(index: SearchIndex, passages: ReadonlyMap<string, Passage>, query: string): Answer {
  const understanding = understand(query, index)
  const refused = excludedIds(index, understanding)
  const hits = index.engine
    .search(engineQuery(understanding))
    .map((result) => toHit(result, understanding))
    .filter(({ id }) => !refused.has(id) && holdsPhrases(passages.get(id), understanding.read.phrases))
    .sort((a, b) => b.score - a.score)
  return { hits: rerank(hits, passages, understanding, index.readPassage), understanding }
}

function engineQuery({ words, substitutes }: Understanding): Query {
  const own = words.flatMap(({ expansions }) => expansions.map(({ term, weight }) => leaf(term, weight)))
  const others = substitutes.map(({ terms, covers }): Query => ({
    combineWith: 'AND',
    queries: terms.map((term) => leaf(term, (SUBSTITUTE * covers.length) / terms.length))
  }))
  return { combineWith: 'OR', queries: [...own, ...others] }
}

function leaf(term: string, weight: number): Query {
  return { queries: [term], boostTerm: () => weight }
}

function excludedIds({ engine }: SearchIndex, { read }: Understanding): ReadonlySet<string> {
  const terms = read.excluded.flatMap(({ forms }) => forms.slice(0, 1).map(({ term }) => term))
  return new Set(terms.flatMap((term) => engine.search(term).map(({ id }) => String(id))))
}

function holdsPhrases(passage: Passage | undefined, phrases: readonly (readonly string[])[]): boolean {
  if (phrases.length === 0 || passage === undefined) return phrases.length === 0
  const { title, heading, text } = passage
  return phrases.every((phrase) =>
    [title, heading, text].some((field) => phraseRanges(field, phrase).length > 0)
  )
}

/**
 * MiniSearch multiplies a score by the number of terms that matched, and takes every completion for a term of its own.
 * What counts is how many of the reader's words a document answers.
 */
function toHit(result: SearchResult, { words, substitutes }: Understanding): Hit {
  const terms = new Set(result.terms)
  const own = words.map(({ expansions }) => expansions.some(({ term }) => terms.has(term)))
  const applying = substitutes.filter((substitute) => substitute.terms.every((term) => terms.has(term)))
  const answered = own.map((isOwn, at) =>
    isOwn ? 1 : applying.some(({ covers }) => covers.includes(at)) ? SUBSTITUTED : 0
  )
  const sum = answered.reduce<number>((total, share) => total + share, 0)
  return {
    id: String(result.id),
    score: (result.score / (result.queryTerms.length || 1)) * sum,
    answered: answered.filter((share) => share > 0).length,
    onlyInTitle: Object.values(result.match).every((fields) => fields.every((field) => field === 'title')),
    via: applying.filter(({ covers }) => !covers.some((at) => own[at]))
  }
}
