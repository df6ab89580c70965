import MiniSearch from 'minisearch'
import type { Steps } from '../../steps'
import { createTermScorer, engineOptions, type TermScores } from './engine'
import type { IndexFile, Passage } from './files'
import { unpackEngine } from './packing'
import { createSynonymMatcher, type MatchSynonyms } from './synonyms'
import { createVocabulary, type Vocabulary } from './vocabulary'

/** An index ready to be asked. */
export interface SearchIndex {
  /** Ids of the documents by their number. */
  readonly ids: readonly string[]
  readonly scoresOf: (term: string) => TermScores
  readonly vocabulary: Vocabulary
  readonly matchSynonyms: MatchSynonyms
}

/** Returns the index of a checked `search/index.json`, in steps. Throws where MiniSearch cannot read its own part. */
export function* loadIndex({ engine: packed, words, synonyms }: IndexFile): Steps<SearchIndex> {
  const { engine, frequencies } = yield* unpackEngine(packed)
  const scoresOf = createTermScorer(MiniSearch.loadJS<Passage>(engine, engineOptions))
  yield
  const vocabulary = yield* createVocabulary(packed.terms, frequencies, words)
  yield
  return { ids: packed.ids, scoresOf, vocabulary, matchSynonyms: yield* createSynonymMatcher(synonyms) }
}
