import type { Reading } from './analysis'
import type { QueryWord } from './expand'

/** The words of a query as they may stand in a field. */
export interface Wanted {
  readonly words: readonly QueryWord[]
  /** How much each word tells documents apart, 1 on average. */
  readonly rarities: readonly number[]
  /** For each term that stands for words of the query, these words as bits by position. */
  readonly bits: ReadonlyMap<string, number>
}

/** Returns the words of a query, ready to be looked for in fields. */
export function wantedOf(words: readonly QueryWord[], rarities: readonly number[]): Wanted {
  const bits = new Map<string, number>()
  for (const [at, { expansions }] of words.entries()) {
    for (const { term } of expansions) bits.set(term, (bits.get(term) ?? 0) | (1 << at))
  }
  return { words, rarities, bits }
}

/** Returns which share of the query the field holds, rare words weighing most. */
export function shareHeld(field: readonly Reading[], { bits, rarities }: Wanted): number {
  let held = 0
  for (const { term } of field) held |= bits.get(term) ?? 0
  const weighed = rarities.reduce((sum, rarity, at) => ((held & (1 << at)) === 0 ? sum : sum + rarity), 0)
  return rarities.length === 0 ? 0 : weighed / rarities.length
}

/** Returns which share of the words of the field the query holds. */
export function shareNamed(field: readonly Reading[], { bits }: Wanted): number {
  return field.length === 0 ? 0 : field.filter(({ term }) => bits.has(term)).length / field.length
}

/** Returns which share of the query stands side by side in the field, in its order. */
export function shareTogether(field: readonly Reading[], { words, bits }: Wanted): number {
  let longest = 0
  let runs: readonly number[] = []
  for (const { term } of field) {
    const here = bits.get(term)
    // Each word of the query goes on from the one before it.
    runs =
      here === undefined ? [] : words.map((_, at) => ((here & (1 << at)) === 0 ? 0 : (runs[at - 1] ?? 0) + 1))
    for (const run of runs) longest = Math.max(longest, run)
  }
  return words.length === 0 ? 0 : longest / words.length
}
