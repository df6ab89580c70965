import { cached } from '../../cache'
import type { Steps } from '../../steps'
import { loadIndex, TITLE_BIT } from '../index/engine'
import type { IndexFile, Passage } from '../index/files'
import type { Vocabulary } from '../index/vocabulary'
import type { Answer, Hit, QueryWord, Understanding } from '../types'
import { CACHE_SIZES, COVERAGE, SYNONYM_WEIGHTS } from '../weights'
import { createExclusion, createPhraseMatcher, holdingPhrases } from './filter'
import { queryTermsOf, rerank, tokenisePassage } from './rerank'
import { type Candidate, createRetriever } from './retrieve'
import { understand } from './understand'

/** Search over an index and its passages. */
export interface IndexSearcher {
  /** Returns the documents that answer a query. Any text is a query; none throws. */
  readonly search: (query: string) => Answer
  readonly vocabulary: Vocabulary
  /** Tokenises the passages that answers are re-ranked by, so that no key press has to; a short step each. */
  readonly readAhead: () => Steps<void>
}

/**
 * Returns search over a checked `search/index.json` and the texts of its documents by id, in steps. Throws where
 * MiniSearch cannot read its own part.
 */
export function* openIndexSearcher(
  file: IndexFile,
  passages: ReadonlyMap<string, Passage>
): Steps<IndexSearcher> {
  const index = yield* loadIndex(file)
  const retrieve = createRetriever(index)
  const holdsPhrase = createPhraseMatcher()
  const tokensOf = cached(tokenisePassage, CACHE_SIZES.passages)

  function search(query: string): Answer {
    const understanding = understand(query, index)
    const { words, parsed } = understanding
    const isExcluded = createExclusion(index, passages, parsed.excluded, holdsPhrase)
    const required = quotedWords(understanding)
    const idfs = idfsOf(words, index.vocabulary, index.ids.length)
    const scored = retrieve(understanding)
      .filter((candidate) => (candidate.words & required) === required && !isExcluded(candidate.document))
      .map((candidate) => toHit(candidate, index.ids[candidate.document] ?? '', understanding, idfs))
      .sort((a, b) => b.score - a.score)
    const hits = holdingPhrases(scored, passages, parsed.phrases, holdsPhrase)
    return { hits: rerank(hits, passages, queryTermsOf(words, idfs), tokensOf), understanding }
  }

  function* readAhead(): Steps<void> {
    for (const passage of passages.values()) {
      tokensOf(passage)
      yield
    }
  }
  return { search, vocabulary: index.vocabulary, readAhead }
}

/** The words of phrases as bits: what does not hold them all does not hold the phrases. */
function quotedWords({ parsed }: Understanding): number {
  return parsed.words.reduce((bits, { quoted }, at) => (quoted ? bits | (1 << at) : bits), 0)
}

/**
 * The inverse document frequency of each word of a query, 1 on average: of « réparation du préjudice », the second word
 * says less than the first where every second document holds it.
 */
function idfsOf(
  words: readonly QueryWord[],
  { frequency }: Vocabulary,
  documents: number
): readonly number[] {
  const frequencies = words.map(({ expansions }) =>
    expansions
      .filter(({ reason }) => reason !== 'completed')
      .reduce((sum, { term }) => sum + frequency(term), 0)
  )
  const idfs = frequencies.map(
    (count, at) => Math.log(1 + documents / (1 + count)) * (words[at]?.weight ?? 1)
  )
  const mean = idfs.reduce((sum, one) => sum + one, 0) / idfs.length
  return idfs.map((one) => one / mean)
}

/** The score is multiplied by how many of the reader's words a document answers, weighted by IDF. */
function toHit(
  candidate: Candidate,
  id: string,
  { words, synonyms }: Understanding,
  idfs: readonly number[]
): Hit {
  const isOwn = (at: number): boolean => (candidate.words & (1 << at)) !== 0
  const held =
    candidate.synonyms === 0 ? [] : synonyms.filter((_, rank) => (candidate.synonyms & (1 << rank)) !== 0)
  let [answered, weighed] = [0, 0]
  for (let at = 0; at < words.length; at += 1) {
    const own = isOwn(at)
    if (own || held.some(({ covers }) => covers.includes(at))) {
      answered += 1
      weighed += (own ? 1 : SYNONYM_WEIGHTS.answered) * (idfs[at] ?? 1)
    }
  }
  return {
    id,
    score: candidate.score * words.length * (weighed / words.length) ** COVERAGE.power,
    share: weighed / words.length,
    answered,
    synonyms: held.filter(({ covers }) => !covers.every(isOwn)),
    isOnlyInTitle: candidate.fields === TITLE_BIT
  }
}
