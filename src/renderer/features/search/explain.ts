import { analyseQuery } from '../../../shared/search/analysis'
import type { QueryWord } from '../../../shared/search/expand'
import type { Answer } from '../../../shared/search/query'
import type { Vocabulary } from '../../../shared/search/vocabulary'

/** How the words of a query were understood, where it is not obvious. */
export interface Explanation {
  /** The words to mark in a page that is opened, for `matchRanges`: the query with its typing errors put right. */
  readonly marks: string
  readonly corrected: readonly { readonly typed: string; readonly found: string }[]
  /** Words that the handbook has in no form. */
  readonly unknown: readonly string[]
  /** Whether every word is one that all texts hold (« le », « de »). */
  readonly tooCommon: boolean
  /** Where nothing was found: the words of the handbook that look most like what was typed. */
  readonly nearby: readonly string[]
}

const MAX_NEARBY = 4
const FAR = 3
const HAS_WORD = /[\p{L}\p{N}]/u

/** Returns what to tell the reader about how the query was understood. */
export function explain(query: string, { hits, words }: Answer, vocabulary: Vocabulary): Explanation {
  const corrected = words.flatMap((word) => {
    const found = correctionOf(word)
    return found === null ? [] : [{ typed: word.surface, found }]
  })
  return {
    marks: marksOf(words),
    corrected,
    unknown: words.filter(({ expansions }) => expansions.length === 0).map(({ surface }) => surface),
    tooCommon: words.length === 0 && HAS_WORD.test(query),
    nearby: hits.length === 0 ? nearbyWords(query, vocabulary) : []
  }
}

/** A space after the last word keeps the page from marking longer words where the texts know the word itself. */
function marksOf(words: readonly QueryWord[]): string {
  const isComplete = words.at(-1)?.expansions.some(({ reason }) => reason !== 'completed') ?? false
  return words.map((word) => correctionOf(word) ?? word.surface).join(' ') + (isComplete ? ' ' : '')
}

/** The word that replaced a mistyped one, null where the word was found as it is. */
function correctionOf({ expansions }: QueryWord): string | null {
  const [first] = expansions
  return first?.reason === 'corrected' ? first.surface : null
}

function nearbyWords(query: string, vocabulary: Vocabulary): readonly string[] {
  const words = analyseQuery(query).flatMap(({ forms }) =>
    forms.flatMap(({ folded }) => vocabulary.nearest(folded, Math.min(FAR, Math.floor(folded.length / 2))))
  )
  return [...new Set(words.map(({ surface }) => surface))].slice(0, MAX_NEARBY)
}
