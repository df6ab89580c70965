import { APOSTROPHE } from '../typography'
import type { Dictionary } from './dictionary'
import { withoutElision } from './words'

/** Judges words as they stand in a text. */
export interface Spelling {
  /** Returns the part of the word that is not known, or null where all of it is. */
  readonly unknownPart: (word: string) => string | null
}

/** Pronouns that hyphens join to a verb: « dit-il », « a-t-on », « allez-y ». */
const JOINED = /-(?:t-)?(?:je|tu|ils?|elles?|on|nous|vous|les?|la|lui|leur|moi|toi|y|en|ce|ci|là)$/iu

/** Returns the judge for a dictionary and the project's own words; those with a capital are known as written only. */
export function spellingOf(dictionary: Dictionary, words: readonly string[]): Spelling {
  const own = new Set(words.map((word) => word.replaceAll("'", APOSTROPHE)))
  const judged = new Map<string, string | null>()

  function knows(word: string): boolean {
    if (word.length === 1 || isAcronym(word) || own.has(word) || dictionary.has(word)) return true
    const lower = word.toLowerCase()
    return lower !== word && (own.has(lower) || dictionary.has(lower))
  }

  function judge(word: string): string | null {
    if (knows(word)) return null
    const bare = withoutElision(word)
    if (bare !== word) return judge(bare)
    const verb = word.replace(JOINED, '')
    if (verb !== word && verb !== '') return judge(verb)
    const parts = word.split(/[-\u2010\u2011]/)
    return parts.length > 1 ? (parts.find((part) => !knows(part)) ?? null) : word
  }

  return {
    unknownPart(typed) {
      const word = typed.replaceAll("'", APOSTROPHE)
      const known = judged.get(word)
      if (known !== undefined) return known
      const result = judge(word)
      judged.set(word, result)
      return result
    }
  }
}

function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,}s?$/u.test(word)
}
