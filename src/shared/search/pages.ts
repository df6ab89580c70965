import type { Hit, Passage } from './query'

/** What the sections of a page say of it together. */
export interface PageEvidence {
  /** How many sections answer all the words, three at most, as the logarithm of one more. */
  readonly whole: number
  /** Which share of the query what stands before the first heading answers. */
  readonly introduced: number
}

/** How many of the best documents are looked at. */
const DEPTH = 200
/** As many sections as make a page of its own: a long one is not better for its length. */
const MOST_WHOLE = 3

/** Returns what names the page of a document: all sections of a page have its title. */
export function pageOf(id: string, { title }: Passage): string {
  return title === '' ? `#${id}` : title
}

/** Returns what the best hits say of their pages, by `pageOf`. */
export function readPages(
  hits: readonly Hit[],
  passages: ReadonlyMap<string, Passage>,
  words: number
): ReadonlyMap<string, PageEvidence> {
  const counts = new Map<string, { whole: number; introduced: number }>()
  for (const { id, answered, share } of hits.slice(0, DEPTH)) {
    const passage = passages.get(id)
    if (passage === undefined) continue
    const page = pageOf(id, passage)
    const known = counts.get(page) ?? { whole: 0, introduced: 0 }
    if (answered === words) known.whole = Math.min(MOST_WHOLE, known.whole + 1)
    if (passage.heading === '') known.introduced = Math.max(known.introduced, share)
    counts.set(page, known)
  }
  return new Map(
    [...counts].map(([page, { whole, introduced }]) => [page, { whole: Math.log(1 + whole), introduced }])
  )
}
