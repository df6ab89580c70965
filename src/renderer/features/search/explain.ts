import type { QueryWord } from '../../../shared/search/expand'
import type { Answer } from '../../../shared/search/query'
import type { Understanding } from '../../../shared/search/understand'
import type { Vocabulary } from '../../../shared/search/vocabulary'

/** How the words of a query were understood, where it is not obvious. */
export interface Explanation {
  /** What to mark in a page that is opened, for `matchRanges`: the query with its typing errors put right. */
  readonly marks: string
  readonly corrected: readonly { readonly typed: string; readonly found: string }[]
  /** Words that the handbook has in no form, nor any synonym of them. */
  readonly unknown: readonly string[]
  /** Whether every word is one that all texts hold (« le », « de »). */
  readonly tooCommon: boolean
  /** Whether only words that must not be there were given. */
  readonly onlyExcluded: boolean
  /** Where nothing was found: the words of the handbook that look most like what was typed. */
  readonly nearby: readonly string[]
}

const MAX_NEARBY = 4
const FAR = 3
const HAS_WORD = /[\p{L}\p{N}]/u

/** Returns what to tell the reader about how the query was understood. */
export function explain({ hits, understanding }: Answer, vocabulary: Vocabulary): Explanation {
  const { read, words, substitutes } = understanding
  const covered = new Set(substitutes.flatMap(({ covers }) => covers))
  const saysNothing = words.length === 0
  return {
    marks: marksOf(understanding),
    corrected: words.flatMap((word) => {
      const found = correctionOf(word)
      return found === null ? [] : [{ typed: word.surface, found }]
    }),
    unknown: words
      .filter(({ expansions }, at) => expansions.length === 0 && !covered.has(at))
      .map(({ surface }) => surface),
    tooCommon: saysNothing && read.excluded.length === 0 && HAS_WORD.test(read.text),
    onlyExcluded: saysNothing && read.excluded.length > 0,
    nearby: hits.length === 0 ? nearbyWords(understanding, vocabulary) : []
  }
}

/** Phrases keep their quotation marks; a space at the end keeps the page from marking longer words than a known one. */
function marksOf({ read, words }: Understanding): string {
  const isComplete = words.at(-1)?.expansions.some(({ reason }) => reason !== 'completed') ?? false
  const loose = words.filter((_, at) => read.words[at]?.quoted !== true)
  const phrases = read.phrases.map((phrase) => `"${phrase.join(' ')}"`)
  const own = loose.map((word) => correctionOf(word) ?? word.surface)
  return [...phrases, ...own].join(' ') + (isComplete && own.length > 0 ? ' ' : '')
}

/** The word that replaced a mistyped one, null where the word was found as it is. */
function correctionOf({ expansions }: QueryWord): string | null {
  const [first] = expansions
  return first?.reason === 'corrected' ? first.surface : null
}

function nearbyWords({ words }: Understanding, vocabulary: Vocabulary): readonly string[] {
  const near = words.flatMap(({ folded }) =>
    vocabulary.nearest(folded, Math.min(FAR, Math.floor(folded.length / 2)))
  )
  return [...new Set(near.map(({ surface }) => surface))].slice(0, MAX_NEARBY)
}
