import { distance } from 'fastest-levenshtein'
import { EDIT_LENGTHS } from '../weights'
import { singular } from './stem'

/** How far a word may be from what was meant: one transposition of neighbouring letters alone, or so many edits. */
export type EditLimit = 'transposition' | number

const HAS_DIGIT = /\p{N}/u

/** Returns how far a folded word may be corrected; null for short words and for those with digits, which are meant. */
export function editLimitOf(folded: string): EditLimit | null {
  if (folded.length < EDIT_LENGTHS.transposition || HAS_DIGIT.test(folded)) return null
  if (folded.length < EDIT_LENGTHS.one) return 'transposition'
  return folded.length < EDIT_LENGTHS.two ? 1 : 2
}

/** Returns whether a word begins with what was typed but for one edit, neither in its first nor in its last letter. */
export function startsWithOneEdit(word: string, typed: string): boolean {
  const at = firstDifference(word, typed)
  if (at === 0 || at >= typed.length - 1) return false
  const rest = typed.slice(at + 1)
  return (
    word.startsWith(rest, at + 1) ||
    word.startsWith(rest, at) ||
    word.startsWith(typed.slice(at), at + 1) ||
    (word[at + 1] === typed[at] && word[at] === typed[at + 1] && word.startsWith(typed.slice(at + 2), at + 2))
  )
}

/**
 * Returns a function that gives the words of least edit distance from a folded word, within a limit, with that distance.
 * A transposition counts one (Damerau). Words are compared by `base`, their singular: a plural costs no edit.
 */
export function createNearest<Known extends { readonly base: string }>(
  words: readonly Known[]
): (folded: string, limit: EditLimit) => readonly (Known & { readonly distance: number })[] {
  // Length and set of letters, in typed arrays, rule out most words before a distance is computed.
  const letters = Int32Array.from(words, ({ base }) => lettersOf(base))
  const lengths = Int32Array.from(words, ({ base }) => base.length)
  return (folded, limit) => {
    const found: (Known & { readonly distance: number })[] = []
    const base = singular(folded)
    const wanted = lettersOf(base)
    let least = limit === 'transposition' ? 1 : limit
    for (let at = 0; at < lengths.length; at += 1) {
      if (Math.abs((lengths[at] ?? 0) - base.length) > least) continue
      // An edit changes two letters of the set at most.
      if (countBits((letters[at] ?? 0) ^ wanted) > 2 * least) continue
      const word = words[at]
      if (word === undefined) continue
      const isSwapped = isTransposition(word.base, base)
      if (limit === 'transposition' && !isSwapped) continue
      const between = isSwapped ? 1 : distance(word.base, base)
      if (between <= least) found.push({ ...word, distance: (least = between) })
    }
    return found.filter((word) => word.distance === least)
  }
}

function isTransposition(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = firstDifference(a, b)
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
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
