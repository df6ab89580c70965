import type MiniSearch from 'minisearch'
import type { MatchInfo, QueryCombination, SearchResult } from 'minisearch'
import type { Indexable } from './document'
import type { Understanding } from './understand'
import type { Vocabulary } from './vocabulary'

/** A document that holds something of a query. */
export interface Gathered {
  readonly id: string
  /** Sum of the scores of the terms, which no count of terms has multiplied. */
  readonly score: number
  /** For each term that was found, the fields that hold it. */
  readonly matches: readonly MatchInfo[]
}

/** How much a synonym counts beside the reader's own word. */
const SUBSTITUTE = 0.5
/**
 * How many occurrences are scored before rarer words alone decide which documents are looked at. Every word of a
 * handbook stays below; in fifty thousand sections « peut » stands in thirteen thousand, and scoring them is what
 * takes the time.
 */
const BUDGET = 2500

interface Leaf {
  readonly query: QueryCombination
  /** Positions of the words of the query that it stands for. */
  readonly covers: readonly number[]
  /** In how many documents its terms stand. */
  readonly cost: number
}

/** Returns the documents that hold the rarer words of a query, with the score of all its words. */
export function gather(
  engine: MiniSearch<Indexable>,
  vocabulary: Vocabulary,
  understanding: Understanding
): readonly Gathered[] {
  const leaves = leavesOf(understanding, vocabulary)
  const deciding = decidingWords(leaves, understanding.words.length)
  const decides = ({ covers }: Leaf): boolean => covers.every((at) => deciding.has(at))
  const found = search(engine, leaves.filter(decides))
  const others = leaves.filter((leaf) => !decides(leaf))
  if (others.length === 0) return found
  const ids = new Set(found.map(({ id }) => id))
  return merge(found, search(engine, others, ids))
}

function leavesOf({ words, substitutes }: Understanding, { frequency }: Vocabulary): readonly Leaf[] {
  const own = words.flatMap(({ expansions }, at) =>
    expansions.map(({ term, weight }) => ({ query: leaf(term, weight), covers: [at], cost: frequency(term) }))
  )
  const others = substitutes.map(({ terms, covers }): Leaf => ({
    query: {
      combineWith: 'AND',
      queries: terms.map((term) => leaf(term, (SUBSTITUTE * covers.length) / terms.length))
    },
    covers,
    cost: terms.reduce((sum, term) => sum + frequency(term), 0)
  }))
  return [...own, ...others]
}

function leaf(term: string, weight: number): QueryCombination {
  return { queries: [term], boostTerm: () => weight }
}

/** The rarest words, as many as the budget has room for, and at least one. */
function decidingWords(leaves: readonly Leaf[], count: number): ReadonlySet<number> {
  const costs = Array.from({ length: count }, (_, at) => ({
    at,
    cost: leaves.reduce((sum, { covers, cost }) => (covers.includes(at) ? sum + cost : sum), 0)
  }))
  const rarest = costs.filter(({ cost }) => cost > 0).sort((a, b) => a.cost - b.cost)
  let spent = 0
  const chosen = rarest.filter(({ cost }, rank) => {
    spent += cost
    return rank === 0 || spent <= BUDGET
  })
  return new Set(chosen.map(({ at }) => at))
}

function search(
  engine: MiniSearch<Indexable>,
  leaves: readonly Leaf[],
  among: ReadonlySet<string> | null = null
): readonly Gathered[] {
  const query: QueryCombination = { combineWith: 'OR', queries: leaves.map((one) => one.query) }
  const options =
    among === null
      ? {}
      : { boostDocument: (id: unknown) => (typeof id === 'string' && among.has(id) ? 1 : 0) }
  return engine.search(query, options).map(toGathered)
}

/** MiniSearch multiplies a score by the number of terms that matched, and takes every completion for a term of its own. */
function toGathered({ id, score, queryTerms, match }: SearchResult): Gathered {
  return { id: String(id), score: score / (queryTerms.length || 1), matches: [match] }
}

function merge(found: readonly Gathered[], more: readonly Gathered[]): readonly Gathered[] {
  const added = new Map(more.map((one) => [one.id, one]))
  return found.map((one) => {
    const other = added.get(one.id)
    return other === undefined
      ? one
      : { id: one.id, score: one.score + other.score, matches: [...one.matches, ...other.matches] }
  })
}
