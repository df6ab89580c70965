import { fold } from '../text/fold'
import { findWords, type TextRange } from '../text/words'

/** Fewer words than this are alike by chance. */
const FEWEST_WORDS = 4
/** The share of the words that must be there still. */
const SHARE = 0.6
/** What being in the section that the words were quoted from adds to that share. */
const HOME_BONUS = 0.05

/**
 * Returns the passage of a text that holds most of some words, or null where none holds enough of them. A window of as many
 * words slides over the text, so that the time is that of reading it once.
 * @param home the part of the text that comes first among equals
 */
export function findSimilar(text: string, words: string, home: TextRange | null): TextRange | null {
  const wanted = foldedWords(words)
  if (wanted.length < FEWEST_WORDS) return null
  const ranges = findWords(text)
  const folded = ranges.map(({ start, end }) => fold(text.slice(start, end)))
  const missing = new Map<string, number>()
  for (const word of wanted) missing.set(word, (missing.get(word) ?? 0) + 1)

  let held = 0
  let best: { readonly from: number; readonly worth: number; readonly held: number } | null = null
  /** Counts a word that enters (-1) or leaves (1) the window. */
  const count = (word: string | undefined, by: 1 | -1): void => {
    const left = word === undefined ? undefined : missing.get(word)
    if (word === undefined || left === undefined) return
    missing.set(word, left + by)
    if (by === -1 && left > 0) held += 1
    if (by === 1 && left >= 0) held -= 1
  }
  for (let to = 0; to < folded.length; to += 1) {
    count(folded[to], -1)
    const from = to - wanted.length + 1
    if (from > 0) count(folded[from - 1], 1)
    const start = ranges[Math.max(0, from)]?.start ?? 0
    const isHome = home !== null && start >= home.start && start < home.end
    const worth = held / wanted.length + (isHome ? HOME_BONUS : 0)
    if (best === null || worth > best.worth) best = { from: Math.max(0, from), worth, held }
  }
  if (best === null || best.held / wanted.length < SHARE) return null
  return trimmed(ranges, folded, best.from, wanted)
}

function foldedWords(words: string): string[] {
  return findWords(words).map(({ start, end }) => fold(words.slice(start, end)))
}

/** Returns the range of a window from its first to its last wanted word. */
function trimmed(
  ranges: readonly TextRange[],
  folded: readonly string[],
  from: number,
  wanted: readonly string[]
): TextRange | null {
  const known = new Set(wanted)
  const isKnown = (word: string): boolean => known.has(word)
  const window = folded.slice(from, from + wanted.length)
  const first = ranges[from + window.findIndex(isKnown)]
  const last = ranges[from + window.findLastIndex(isKnown)]
  return first && last ? { start: first.start, end: last.end } : null
}
