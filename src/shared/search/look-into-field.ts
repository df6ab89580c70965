import type { Reading } from './analysis'
import type { Wanted } from './wanted'

/** What a field holds of a query; sets of words are bits by position. */
export interface FieldView {
  /** Words in any form. */
  readonly held: number
  /** Words with the letters that the reader wrote, but for accents. */
  readonly exact: number
  /** Words with the very letters that the reader wrote, but for capitals. */
  readonly written: number
  /** How many words of the query stand side by side at most, in its order. */
  readonly longestRun: number
  /** The share of the words of the field that the query holds. */
  readonly named: number
}

/** Returns what a field holds of a query. */
export function lookIntoField(field: readonly Reading[], { words, byTerm }: Wanted): FieldView {
  let [held, exact, written, longestRun, named] = [0, 0, 0, 0, 0]
  // How many words stand side by side up to here, for each word that may be the last of them.
  const runs = words.map(() => 0)
  let isBroken = true
  for (const reading of field) {
    const here = byTerm.get(reading.term)
    if (here === undefined) {
      if (!isBroken) runs.fill(0)
      isBroken = true
      continue
    }
    isBroken = false
    held |= here
    named += 1
    for (let at = words.length - 1; at >= 0; at -= 1) {
      const run = (here & (1 << at)) === 0 ? 0 : (runs[at - 1] ?? 0) + 1
      runs[at] = run
      if (run === 0) continue
      if (run > longestRun) longestRun = run
      if (words[at]?.folded === reading.folded) exact |= 1 << at
      if (words[at]?.written === reading.written) written |= 1 << at
    }
  }
  return { held, exact, written, longestRun, named: field.length === 0 ? 0 : named / field.length }
}
