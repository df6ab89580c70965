import { fold } from '../text/fold'

/** Shorter beginnings say too little. */
const MIN_LENGTH = 2
/** A suggestion is read at a glance. */
const MAX_LENGTH = 60
const MAX_SUGGESTIONS = 3
const NOT_A_LETTER = /[^\p{L}\p{N}]+/gu

/**
 * Returns a function that gives the phrases in which a word begins as what is typed does, and goes on: those that
 * begin so first, then the shortest; three at most, never what is typed already.
 */
export function createSuggester(phrases: Iterable<string>): (typed: string) => readonly string[] {
  const known = new Map<string, string>()
  for (const phrase of phrases) {
    const plain = plainWords(phrase)
    if (phrase.length <= MAX_LENGTH && !known.has(plain)) known.set(plain, phrase)
  }
  const sorted = [...known].sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
  return (typed) => {
    const wanted = plainWords(typed)
    if (wanted.length < MIN_LENGTH) return []
    const first = sorted.filter(([plain]) => plain.startsWith(wanted) && plain !== wanted)
    const others = sorted.filter(([plain]) => plain.includes(` ${wanted}`))
    return [...new Set([...first, ...others])].slice(0, MAX_SUGGESTIONS).map(([, phrase]) => phrase)
  }
}

/** Accents, capitals, apostrophes and hyphens make no difference to who types. */
export function plainWords(text: string): string {
  return fold(text).replace(NOT_A_LETTER, ' ').trim()
}
