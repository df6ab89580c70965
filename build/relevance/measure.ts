import type { JudgedQuery } from './queries'

/** How well queries are answered. */
export interface Relevance {
  /** Mean over the queries of 1 / rank of the first answer among the first ten, 0 where there is none. */
  readonly mrr: number
  /** Share of the queries with an answer among the first ten. */
  readonly recall: number
  /** Queries without an answer among the first ten. */
  readonly missed: readonly string[]
}

const DEPTH = 10

/** Returns how well a search answers judged queries. `search` gives ids, best first; only the first of equals counts. */
export function measure(
  queries: readonly JudgedQuery[],
  search: (query: string) => readonly string[]
): Relevance {
  const ranks = queries.map(({ query, answers }) => {
    const found = [...new Set(search(query))].slice(0, DEPTH)
    return found.findIndex((id) => answers.includes(id)) + 1
  })
  const answered = ranks.filter((rank) => rank > 0)
  return {
    mrr: answered.reduce((sum, rank) => sum + 1 / rank, 0) / queries.length,
    recall: answered.length / queries.length,
    missed: queries.filter((_, index) => ranks[index] === 0).map(({ query }) => query)
  }
}
