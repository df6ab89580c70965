import type { QueryWord } from './expand'

/** The words of a query as they may stand in a field; sets of words are bits by position. */
export interface Wanted {
  readonly words: readonly QueryWord[]
  /** How much each word tells documents apart, 1 on average. */
  readonly rarities: readonly number[]
  /** For each term that stands for words of the query, these words. */
  readonly byTerm: ReadonlyMap<string, number>
}

/** Returns the words of a query, ready to be looked for in fields. */
export function wantedOf(words: readonly QueryWord[], rarities: readonly number[]): Wanted {
  const byTerm = new Map<string, number>()
  for (const [at, { expansions }] of words.entries()) {
    for (const { term } of expansions) byTerm.set(term, (byTerm.get(term) ?? 0) | (1 << at))
  }
  return { words, rarities, byTerm }
}

/** Returns the share of the words of a query that are in a set. */
export function shareOf(set: number, { words }: Wanted): number {
  return words.filter((_, at) => (set & (1 << at)) !== 0).length / words.length
}

/** Returns the share of a query that a set of its words makes, rare ones weighing most. */
export function weightOf(set: number, { rarities }: Wanted): number {
  const weight = rarities.reduce((sum, rarity, at) => ((set & (1 << at)) === 0 ? sum : sum + rarity), 0)
  return weight / rarities.length
}
