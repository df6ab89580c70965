import { hash } from 'node:crypto'
import { fold } from '../../../src/shared/text/fold'
import type { ProseWord } from './words'

/** How many words in a row may not be another document's. */
export const RUN = 8

/** Returns the words of a text reduced to what two copies have in common: no case, accent, ligature or punctuation. */
export function plainWords(text: string): ProseWord[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), (match) => ({
    text: fold(match[0]),
    start: match.index
  }))
}

/** Returns the fingerprint of each run of RUN words, by the index of its first word. Words cannot be read back from it. */
export function fingerprintRuns(words: readonly string[]): string[] {
  const count = Math.max(0, words.length - RUN + 1)
  return Array.from({ length: count }, (_, index) =>
    hash('sha256', words.slice(index, index + RUN).join(' ')).slice(0, 12)
  )
}
