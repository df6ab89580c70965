import { type Reading, readWords } from './analysis'
import type { Passage } from './query'

/** The words of a passage in order, compounds followed by their parts. */
export interface PassageWords {
  readonly title: readonly Reading[]
  readonly heading: readonly Reading[]
  readonly text: readonly Reading[]
}

/** As one types, the same passages come back: all those of a handbook, few enough for any memory. */
const KEPT = 1500

/** Returns a function that gives the words of a passage and remembers those of the last ones. */
export function createPassageReader(): (passage: Passage) => PassageWords {
  const known = new Map<Passage, PassageWords>()
  return (passage) => {
    const kept = known.get(passage)
    if (kept !== undefined) return kept
    const words = {
      title: readWords(passage.title),
      heading: readWords(passage.heading),
      text: readWords(passage.text)
    }
    if (known.size >= KEPT) known.clear()
    known.set(passage, words)
    return words
  }
}
