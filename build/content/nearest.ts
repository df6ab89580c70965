import { distance } from 'fastest-levenshtein'

/** Returns the candidate that differs least from `wanted`, or null where none is close enough to be a slip of the keyboard. */
export function nearest(wanted: string, candidates: Iterable<string>): string | null {
  let best: string | null = null
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue
    const found = distance(wanted, candidate)
    if (found < least) [best, least] = [candidate, found]
  }
  return best
}

/** Returns « Vouliez-vous dire … ? » with a leading space, or nothing where no candidate is close. */
export function didYouMean(wanted: string, candidates: Iterable<string>): string {
  const found = nearest(wanted, candidates)
  return found === null ? '' : ` Vouliez-vous dire « ${found} » ?`
}
