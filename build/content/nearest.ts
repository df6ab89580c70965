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

/** Levenshtein's distance: the least number of characters to add, drop or change. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, from] of Array.from(a).entries()) {
    const current = [i + 1]
    for (const [j, to] of Array.from(b).entries()) {
      const change = (previous[j] ?? 0) + (from === to ? 0 : 1)
      current.push(Math.min(change, (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1))
    }
    previous = current
  }
  return previous.at(-1) ?? 0
}
