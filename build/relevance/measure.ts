import type { JudgedQuery } from './queries'

/** How well queries are answered. */
export interface Relevance {
  /** Mean over the queries of 1 / rank of the first answer among the first ten, 0 where there is none. */
  readonly mrr: number
  /** Standard error of `mrr`: another sample of such queries gives a value within twice that of this one, 19 times of 20. */
  readonly error: number
  /** Share of the queries with an answer among the first ten. */
  readonly recall: number
  /** Share of the queries with an answer among the first four: what the dialog shows without scrolling. */
  readonly inFirstFour: number
  /** Queries without an answer among the first ten. */
  readonly missed: readonly string[]
}

const DEPTH = 10
const AT_A_GLANCE = 4

/** Returns how well a search answers judged queries. `search` gives ids, best first; only the first of equals counts. */
export function measureRelevance(
  queries: readonly JudgedQuery[],
  search: (query: string) => readonly string[]
): Relevance {
  const ranks = queries.map(({ query, answers }) => {
    const found = [...new Set(search(query))].slice(0, DEPTH)
    return found.findIndex((id) => answers.includes(id)) + 1
  })
  const gains = ranks.map((rank) => (rank > 0 ? 1 / rank : 0))
  const mrr = mean(gains)
  return {
    mrr,
    error: Math.sqrt(mean(gains.map((gain) => (gain - mrr) ** 2)) / gains.length),
    recall: mean(ranks.map((rank) => (rank > 0 ? 1 : 0))),
    inFirstFour: mean(ranks.map((rank) => (rank > 0 && rank <= AT_A_GLANCE ? 1 : 0))),
    missed: queries.filter((_, index) => ranks[index] === 0).map(({ query }) => query)
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
