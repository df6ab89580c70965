import type { LoosePlace } from '../content/ids'
import { concerns, type Change } from './change'

/** Returns the changes that touch places that a reader kept, and the others; both in their order. */
export function splitKept(
  changes: readonly Change[],
  kept: readonly LoosePlace[]
): { readonly mine: readonly Change[]; readonly rest: readonly Change[] } {
  const mine = changes.filter((change) => kept.some((place) => concerns(change, place)))
  return { mine, rest: changes.filter((change) => !mine.includes(change)) }
}
