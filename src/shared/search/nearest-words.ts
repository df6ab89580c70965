import { distance } from 'fastest-levenshtein'
import { singular } from './singular'
import { isSwap, type Slips } from './slips'
import type { KnownWord } from './vocabulary'

/** A known word and how many slips lie between it and what was typed. */
export type NearWord = KnownWord & { readonly distance: number }

/** Returns a function that gives the words that differ least from a folded word, by so many slips at most. */
export function createNearest(
  words: readonly KnownWord[]
): (folded: string, slips: Slips) => readonly NearWord[] {
  // What tells most words apart before they are compared, side by side in memory.
  const letters = Int32Array.from(words, ({ base }) => lettersOf(base))
  const lengths = Int32Array.from(words, ({ base }) => base.length)
  return (folded, slips) => {
    const found: NearWord[] = []
    const base = singular(folded)
    const wanted = lettersOf(base)
    let least = slips === 'swap' ? 1 : slips
    for (let at = 0; at < lengths.length; at += 1) {
      if (Math.abs((lengths[at] ?? 0) - base.length) > least) continue
      // A slip changes two letters of the set at most.
      if (countBits((letters[at] ?? 0) ^ wanted) > 2 * least) continue
      const word = words[at]
      if (word === undefined) continue
      const isSwapped = isSwap(word.base, base)
      if (slips === 'swap' && !isSwapped) continue
      const between = isSwapped ? 1 : distance(word.base, base)
      if (between <= least) found.push({ ...word, distance: (least = between) })
    }
    return found.filter((word) => word.distance === least)
  }
}

/** One bit for each letter from a to z that a folded word holds; other characters share the bits that are left. */
function lettersOf(folded: string): number {
  let bits = 0
  for (let at = 0; at < folded.length; at += 1) bits |= 1 << (folded.charCodeAt(at) - 97)
  return bits
}

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count += 1
  return count
}
