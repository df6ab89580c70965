/** How far a word may be from what was meant: short words have too many neighbours for more than a swap. */
export type Slips = 'swap' | number

/** From how many letters on a word may have two letters swapped, one slip of any kind, two slips. */
const [SWAP, ONE_SLIP, TWO_SLIPS] = [4, 6, 8]
const HAS_DIGIT = /\p{N}/u

/** Returns how many slips a folded word may have; null for short words and for those with digits, which are meant. */
export function slipsOf(folded: string): Slips | null {
  if (folded.length < SWAP || HAS_DIGIT.test(folded)) return null
  return folded.length < ONE_SLIP ? 'swap' : folded.length < TWO_SLIPS ? 1 : 2
}

/** Two neighbouring letters the wrong way round: one slip of the fingers, which Levenshtein counts twice. */
export function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = firstDifference(a, b)
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/** Returns whether a word begins with what was typed but for one slip, which is neither in its first nor in its last letter. */
export function beginsAlmost(word: string, typed: string): boolean {
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

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}
