import { cached } from '../../cache'
import { visitPhraseWords } from '../analysis/analyse'
import type { SearchIndex } from '../index/engine'
import type { Passage, SearchDocument } from '../index/files'
import type { Answer, Exclusion, Hit } from '../types'
import { CACHE_SIZES, PHRASE_DEPTH, RELEVANT_SHARE } from '../weights'

/** Returns whether the words of a phrase (folded) follow each other in the title, the heading or the text of a passage. */
export type HoldsPhrase = (passage: Passage, phrase: readonly string[]) => boolean

/** Returns a function that looks for phrases. Cached: as one types on behind a phrase, it is asked again at each key. */
export function createPhraseMatcher(): HoldsPhrase {
  const foldedTextOf = cached(
    ({ title, heading, text }: Passage) => [title, heading, text].map(foldWords).join('\n'),
    CACHE_SIZES.phrases
  )
  return (passage, phrase) => foldedTextOf(passage).includes(` ${phrase.join(' ')} `)
}

function foldWords(text: string): string {
  let words = ' '
  visitPhraseWords(text, (folded) => (words += `${folded} `))
  return words
}

/** Returns the best hits that hold all the phrases; all hits where there is no phrase. */
export function holdingPhrases(
  hits: readonly Hit[],
  passages: ReadonlyMap<string, Passage>,
  phrases: readonly (readonly string[])[],
  holdsPhrase: HoldsPhrase
): readonly Hit[] {
  if (phrases.length === 0) return hits
  return hits.slice(0, PHRASE_DEPTH).filter(({ id }) => {
    const passage = passages.get(id)
    return passage !== undefined && phrases.every((phrase) => holdsPhrase(passage, phrase))
  })
}

/**
 * Returns a function that tells, by its number, whether a document holds an exclusion. Of the documents that hold the
 * words of an excluded phrase, so many are read; those after them are excluded unread.
 */
export function createExclusion(
  { ids, scoresOf }: Pick<SearchIndex, 'ids' | 'scoresOf'>,
  passages: ReadonlyMap<string, Passage>,
  excluded: readonly Exclusion[],
  holdsPhrase: HoldsPhrase
): (document: number) => boolean {
  const exclusions = excluded.map(({ terms, phrase }) => {
    const holding = terms.map((term) => new Set(scoresOf(term).documents))
    let unread = PHRASE_DEPTH
    return (document: number): boolean => {
      if (!holding.every((documents) => documents.has(document))) return false
      const passage = passages.get(ids[document] ?? '')
      if (phrase === null || passage === undefined || unread === 0) return true
      unread -= 1
      return holdsPhrase(passage, phrase)
    }
  })
  return (document) => exclusions.some((excludes) => excludes(document))
}

/** A hit with its document. */
export interface RelevantPlace {
  readonly document: SearchDocument
  readonly hit: Hit
}

/**
 * Returns the places above the relevance cut-off, best first: without those that hold one common word of several, and
 * without the sections that a title alone brings in where the entry itself is found by it too.
 */
export function relevantPlaces(
  { hits }: Answer,
  byId: ReadonlyMap<string, SearchDocument>
): readonly RelevantPlace[] {
  const least = (hits[0]?.score ?? 0) * RELEVANT_SHARE
  const most = hits.reduce((max, { answered }) => Math.max(max, answered), 0)
  const found = hits.flatMap((hit) => {
    const document = byId.get(hit.id)
    const isRelevant = hit.answered === most || hit.score >= least
    return document !== undefined && isRelevant ? [{ document, hit }] : []
  })
  const entries = new Set(
    found.filter(({ document }) => document.section === null).map(({ document }) => document.entry)
  )
  return found.filter(
    ({ document, hit }) => document.section === null || !hit.isOnlyInTitle || !entries.has(document.entry)
  )
}
