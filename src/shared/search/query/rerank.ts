import type { Passage } from '../index/files'
import type { Hit } from '../types'
import { PAGE_SIGNAL_WEIGHTS, PAGE_SIGNALS, PASSAGE_SIGNAL_WEIGHTS, RERANKED } from '../weights'
import { type PassageTokens, type QueryTerms, signalsOf } from './signals'

/**
 * Returns the hits, the best of them re-ranked by score × e^(weights × signals): exact forms before near ones, words side
 * by side before scattered ones, what is called by them before what speaks of them, and pages that answer as a whole
 * before a stray section.
 */
export function rerank(
  hits: readonly Hit[],
  passages: ReadonlyMap<string, Passage>,
  query: QueryTerms,
  tokensOf: (passage: Passage) => PassageTokens
): readonly Hit[] {
  const least = (hits[0]?.score ?? 0) * RERANKED.leastShare
  const depth = hits.slice(0, RERANKED.depth).filter(({ score }) => score >= least).length
  const best = hits.slice(0, depth).flatMap((hit) => {
    const passage = passages.get(hit.id)
    if (passage === undefined) return []
    return [{ hit, page: pageOf(hit.id, passage), signals: signalsOf(tokensOf(passage), query) }]
  })
  const pages = pageSignals(hits, passages, query.words.length)
  const proximityOn = (page: string): number =>
    Math.max(...best.filter((one) => one.page === page).map(({ signals }) => signals.proximity))
  const ranked = best.map(({ hit, page, signals }) => {
    const ofPage = { completeSections: 0, introduction: 0, ...pages.get(page), proximity: proximityOn(page) }
    const rank =
      Math.log(hit.score) + weigh(PASSAGE_SIGNAL_WEIGHTS, signals) + weigh(PAGE_SIGNAL_WEIGHTS, ofPage)
    return { hit, rank }
  })
  return [...ranked.sort((a, b) => b.rank - a.rank).map(({ hit }) => hit), ...hits.slice(depth)]
}

/** What the sections of a page say of it together. */
interface PageSignals {
  /** How many sections answer all the words, up to a limit, as the logarithm of one more. */
  readonly completeSections: number
  /** Which share of the query the text before the first heading answers. */
  readonly introduction: number
}

/** The page of a document: all sections of a page have its title. */
function pageOf(id: string, { title }: Passage): string {
  return title === '' ? `#${id}` : title
}

function pageSignals(
  hits: readonly Hit[],
  passages: ReadonlyMap<string, Passage>,
  words: number
): ReadonlyMap<string, PageSignals> {
  const counts = new Map<string, { complete: number; introduction: number }>()
  for (const { id, answered, share } of hits.slice(0, PAGE_SIGNALS.depth)) {
    const passage = passages.get(id)
    if (passage === undefined) continue
    const page = pageOf(id, passage)
    const known = counts.get(page) ?? { complete: 0, introduction: 0 }
    if (answered === words) known.complete = Math.min(PAGE_SIGNALS.maxCompleteSections, known.complete + 1)
    if (passage.heading === '') known.introduction = Math.max(known.introduction, share)
    counts.set(page, known)
  }
  return new Map(
    [...counts].map(([page, { complete, introduction }]) => [
      page,
      { completeSections: Math.log(1 + complete), introduction }
    ])
  )
}

function weigh<K extends string>(
  weights: Readonly<Record<K, number>>,
  signals: Readonly<Record<K, number>>
): number {
  return Object.entries<number>(weights).reduce((sum, [name, weight]) => sum + weight * signals[name as K], 0)
}
