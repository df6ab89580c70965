import { plainWords } from '../../../shared/search/suggest'

/** A search to make instead of what is typed. */
export interface SuggestedQuery {
  readonly text: string
  /** Whether the reader made it before; else it is a title or an expression of the handbook. */
  readonly recent: boolean
}

/** How many earlier searches stand among suggestions; an empty field shows them all. */
const RECENT_AMONG_OTHERS = 2

/** Returns what to suggest: for an empty field the earlier searches, else those that go on from it, then the handbook's. */
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
          .slice(0, RECENT_AMONG_OTHERS)
  const known = new Set(earlier.map(plainWords))
  return [
    ...earlier.map((text) => ({ text, recent: true })),
    ...suggestions
      .filter((suggestion) => !known.has(plainWords(suggestion)))
      .map((text) => ({ text, recent: false }))
  ]
}
