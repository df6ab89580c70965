import { visitPhraseWords } from './phrase'
import type { Passage } from './query'

/** As one types on behind a phrase, the same passages are asked for it at each key. */
const KEPT = 1000

/** Returns whether the words of a phrase (folded) follow each other in the title, the heading or the text of a passage. */
export type HoldsPhrase = (passage: Passage, phrase: readonly string[]) => boolean

/** Returns a function that looks for phrases and remembers the words of the last passages. */
export function createPhraseReader(): HoldsPhrase {
  const known = new Map<Passage, string>()
  const read = (passage: Passage): string => {
    const kept = known.get(passage)
    if (kept !== undefined) return kept
    const words = [passage.title, passage.heading, passage.text].map(plainWords).join('\n')
    if (known.size >= KEPT) known.clear()
    known.set(passage, words)
    return words
  }
  return (passage, phrase) => read(passage).includes(` ${phrase.join(' ')} `)
}

function plainWords(text: string): string {
  let words = ' '
  visitPhraseWords(text, (folded) => (words += `${folded} `))
  return words
}
