import { analyseCached } from '../analysis/analyse'
import { isInflection } from '../analysis/stem'
import type { Passage } from '../index/files'
import type { Vocabulary } from '../index/vocabulary'
import type { Answer, Hit, QueryWord, Understanding } from '../types'
import { NEARBY_WORDS } from '../weights'

/**
 * Why a document was found, where its words do not show it: an acronym or a synonym of editors, another word of the
 * same stem (as the document writes it), a keyword that only editors see.
 */
export interface HitReason {
  readonly by: 'sigle' | 'synonyme' | 'forme' | 'mot-cle'
  readonly words: string
}

/** Returns why a document was found where it holds a word of the query in another form or not at all; often nothing. */
export function explainHit(hit: Hit, passage: Passage, { words }: Understanding): readonly HitReason[] {
  const synonyms = hit.synonyms.map(({ kind, surface }): HitReason => ({
    by: kind === 'sigle' ? 'sigle' : 'synonyme',
    words: surface
  }))
  const shown = [passage.title, passage.heading, passage.text]
  const others = words.flatMap(({ folded, expansions }): readonly HitReason[] => {
    const own = new Set(
      expansions
        .filter(({ reason }) => reason === 'same')
        .map(({ term }) => term)
        .slice(0, 1)
    )
    const sameStem = shown.flatMap((text) => formsOf(text, own))
    const [first] = sameStem
    if (first !== undefined) {
      const isWritten = sameStem.some((form) => isInflection(form.folded, folded))
      return isWritten ? [] : [{ by: 'forme', words: first.surface }]
    }
    const all = new Set(expansions.map(({ term }) => term))
    if (shown.some((text) => formsOf(text, all).length > 0)) return []
    const [keyword] = formsOf(passage.keywords, all)
    return keyword === undefined ? [] : [{ by: 'mot-cle', words: keyword.surface }]
  })
  return [...synonyms, ...others]
}

/** How a text writes some terms, in order. */
function formsOf(
  text: string,
  terms: ReadonlySet<string>
): readonly { readonly folded: string; readonly surface: string }[] {
  return analyseCached(text).flatMap(({ forms }) =>
    forms
      .filter(({ term }) => terms.has(term))
      .map(({ folded, start, end }) => ({ folded, surface: text.slice(start, end) }))
  )
}

/** How a query was understood, where it is not obvious. */
export interface Explanation {
  /** The query to highlight in a page that is opened, for `matchRanges`: with its typing errors corrected. */
  readonly highlight: string
  readonly corrected: readonly { readonly typed: string; readonly found: string }[]
  /** Words that the handbook has in no form, nor any synonym of them. */
  readonly unknown: readonly string[]
  /** Whether every word is a stop word (« le », « de »). */
  readonly tooCommon: boolean
  /** Whether only words that must not be there were given. */
  readonly onlyExcluded: boolean
  /** Where nothing was found: the words of the handbook of least edit distance from what was typed. */
  readonly nearby: readonly string[]
}

const HAS_WORD = /[\p{L}\p{N}]/u

/** Returns what to tell the reader about how the query was understood. */
export function explainQuery({ hits, understanding }: Answer, vocabulary: Vocabulary): Explanation {
  const { parsed, words, synonyms } = understanding
  const covered = new Set(synonyms.flatMap(({ covers }) => covers))
  const saysNothing = words.length === 0
  return {
    highlight: highlightQuery(understanding),
    corrected: words.flatMap((word) => {
      const found = correctionOf(word)
      return found === null ? [] : [{ typed: word.surface, found }]
    }),
    unknown: words
      .filter(({ expansions }, at) => expansions.length === 0 && !covered.has(at))
      .map(({ surface }) => surface),
    tooCommon: saysNothing && parsed.excluded.length === 0 && HAS_WORD.test(parsed.text),
    onlyExcluded: saysNothing && parsed.excluded.length > 0,
    nearby: hits.length === 0 ? nearbyWords(understanding, vocabulary) : []
  }
}

/** Phrases keep their quotation marks; a space at the end keeps the page from highlighting completions of a known word. */
function highlightQuery({ parsed, words }: Understanding): string {
  const isComplete = words.at(-1)?.expansions.some(({ reason }) => reason !== 'completed') ?? false
  const loose = words.filter((_, at) => parsed.words[at]?.quoted !== true)
  const phrases = parsed.phrases.map((phrase) => `"${phrase.join(' ')}"`)
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
    vocabulary.nearest(folded, Math.min(NEARBY_WORDS.distance, Math.floor(folded.length / 2)))
  )
  return [...new Set(near.map(({ surface }) => surface))].slice(0, NEARBY_WORDS.count)
}
