import { fold } from '../../text/fold'
import { SUGGESTIONS } from '../weights'

const NOT_A_LETTER = /[^\p{L}\p{N}]+/gu

/**
 * Returns a function that gives the phrases in which a word begins as what is typed does, and goes on: those that
 * begin so first, then the shortest; a few at most, never what is typed already.
 */
export function createSuggester(phrases: Iterable<string>): (typed: string) => readonly string[] {
  const known = new Map<string, string>()
  for (const phrase of phrases) {
    const plain = plainWords(phrase)
    if (phrase.length <= SUGGESTIONS.maxLength && !known.has(plain)) known.set(plain, phrase)
  }
  const sorted = [...known].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
  return (typed) => {
    const wanted = plainWords(typed)
    if (wanted.length < SUGGESTIONS.minTyped) return []
    const first = sorted.filter(([plain]) => plain.startsWith(wanted) && plain !== wanted)
    const others = sorted.filter(([plain]) => plain.includes(` ${wanted}`))
    return [...new Set([...first, ...others])].slice(0, SUGGESTIONS.count).map(([, phrase]) => phrase)
  }
}

/** A search to make instead of what is typed. */
export interface SuggestedQuery {
  readonly text: string
  /** Whether the reader made it before; else it is a title or an expression of the handbook. */
  readonly recent: boolean
}

/** Returns what to suggest: for an empty field the recent searches, else those that complete it, then the handbook's. */
export function suggestedQueries(
  typed: string,
  recent: readonly string[],
  suggestions: readonly string[]
): readonly SuggestedQuery[] {
  const wanted = plainWords(typed)
  const earlier =
    wanted === ''
      ? recent
      : recent
          .filter((search) => plainWords(search).startsWith(wanted) && plainWords(search) !== wanted)
          .slice(0, SUGGESTIONS.recent)
  const known = new Set(earlier.map(plainWords))
  return [
    ...earlier.map((text) => ({ text, recent: true })),
    ...suggestions
      .filter((suggestion) => !known.has(plainWords(suggestion)))
      .map((text) => ({ text, recent: false }))
  ]
}

/** The letters of a text: accents, capitals, apostrophes and hyphens make no difference here. */
function plainWords(text: string): string {
  return fold(text).replace(NOT_A_LETTER, ' ').trim()
}
