import { closenessOf } from './closeness'
import { pageOf, readPages } from './pages'
import type { Hit, Passage } from './query'
import type { PassageWords } from './read-passage'
import type { Wanted } from './wanted'

/** How many of the best documents are looked into: more than anybody reads. */
const DEPTH = 20
/** No document with a smaller share of the best score can come before it. */
const LEAST_SHARE = 0.1
/** What speaks for a passage, each as the logarithm of the factor by which it outweighs scores. */
const OWN = { together: 0.35, exact: 0.1, written: 0.05, misaccented: -1.5, titled: 1, otherwise: -0.6 }
const PAGE = { together: 0.5, whole: 0.15, introduced: 0.3 }

/**
 * Returns the hits with the best of them ordered anew by what an index of stems cannot see: exact forms before near
 * ones, words side by side before scattered ones, what is called by them before what speaks of them, and pages that
 * answer as a whole before a stray section. Scores stay what the words alone give.
 */
export function rerank(
  hits: readonly Hit[],
  passages: ReadonlyMap<string, Passage>,
  wanted: Wanted,
  readPassage: (passage: Passage) => PassageWords
): readonly Hit[] {
  const least = (hits[0]?.score ?? 0) * LEAST_SHARE
  const depth = hits.slice(0, DEPTH).filter(({ score }) => score >= least).length
  const near = hits.slice(0, depth).flatMap((hit) => {
    const passage = passages.get(hit.id)
    if (passage === undefined) return []
    return [{ hit, page: pageOf(hit.id, passage), own: closenessOf(readPassage(passage), wanted) }]
  })
  const pages = readPages(hits, passages, wanted.words.length)
  const together = (page: string): number =>
    Math.max(...near.filter((one) => one.page === page).map(({ own }) => own.together))
  const ranked = near.map(({ hit, page, own }) => {
    const evidence = { whole: 0, introduced: 0, ...pages.get(page), together: together(page) }
    return { hit, rank: Math.log(hit.score) + weigh(OWN, own) + weigh(PAGE, evidence) }
  })
  return [...ranked.sort((a, b) => b.rank - a.rank).map(({ hit }) => hit), ...hits.slice(depth)]
}

function weigh<K extends string>(
  weights: Readonly<Record<K, number>>,
  evidence: Readonly<Record<K, number>>
): number {
  return Object.entries<number>(weights).reduce(
    (sum, [name, weight]) => sum + weight * evidence[name as K],
    0
  )
}
