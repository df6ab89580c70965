import * as v from 'valibot'
import { PACK_LIMITS, signedLine } from './limits'

/** Languages that a text may quote, as BCP 47 names them. */
export const FOREIGN_LANGUAGES = ['en', 'de', 'es', 'it', 'la'] as const

export const foreignWordsSchema = v.object({
  /** As they stand in the text, capitals aside. */
  words: signedLine(PACK_LIMITS.name),
  language: v.picklist(FOREIGN_LANGUAGES)
})
export type ForeignWords = v.InferOutput<typeof foreignWordsSchema>

/** A run of words in one language; null: that of the text. */
interface Run {
  readonly words: string
  readonly language: ForeignWords['language'] | null
}

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** Matches any of the words where they are whole, the longest first. */
function patternOf(foreign: readonly ForeignWords[]): RegExp {
  const longestFirst = foreign.map(({ words }) => words).toSorted((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}\\p{N}])(${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'iu')
}

/** Returns a text cut where its language changes (WCAG 2.2, 3.1.2), every character kept. */
export function splitForeign(text: string, foreign: readonly ForeignWords[]): readonly Run[] {
  if (foreign.length === 0) return [{ words: text, language: null }]
  const languages = new Map(foreign.map(({ words, language }) => [words.toLowerCase(), language]))
  // Split at what is captured, every other piece is in another language.
  return text
    .split(patternOf(foreign))
    .map((words, index) => ({
      words,
      language: index % 2 === 1 ? (languages.get(words.toLowerCase()) ?? null) : null
    }))
    .filter(({ words }) => words !== '')
}

/** Returns those of the words that a text holds. */
export function foreignIn(text: string, foreign: readonly ForeignWords[]): readonly ForeignWords[] {
  return foreign.filter((one) => patternOf([one]).test(text))
}
