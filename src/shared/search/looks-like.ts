import { singular } from './singular'

/**
 * Returns whether two folded words of one stem are the same word to a reader: singular and plural, masculine and
 * feminine. `administration` and `administrateur` are not.
 */
export function looksLike(a: string, b: string): boolean {
  if (a === b) return true
  const [one, other] = [singular(a), singular(b)]
  const shorter = Math.min(one.length, other.length)
  let common = 0
  while (common < shorter && one[common] === other[common]) common += 1
  return common >= shorter - 1 && Math.abs(one.length - other.length) <= 2
}
