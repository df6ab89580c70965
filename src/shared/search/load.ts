import MiniSearch from 'minisearch'
import type { IndexFile } from './document'
import { createGather, type Gather } from './gather'
import { indexOptions } from './index-options'
import { createPhraseReader, type HoldsPhrase } from './phrase-reader'
import type { Passage } from './query'
import { createPassageReader, type PassageWords } from './read-passage'
import { createScorer, type TermScores } from './scorer'
import { finish, type Steps } from './steps'
import { createThesaurus, type Thesaurus } from './thesaurus'
import { unpackEngine } from './unpack-engine'
import { createVocabulary, type Vocabulary } from './vocabulary'

/** An index ready to be asked. */
export interface SearchIndex {
  /** Ids of the documents by their number. */
  readonly ids: readonly string[]
  readonly scoresOf: (term: string) => TermScores
  readonly gather: Gather
  readonly vocabulary: Vocabulary
  readonly thesaurus: Thesaurus
  readonly readPassage: (passage: Passage) => PassageWords
  readonly holdsPhrase: HoldsPhrase
}

/** Returns the index of a checked `search/index.json`. Throws where MiniSearch cannot read its own part. */
export function loadIndex(file: IndexFile): SearchIndex {
  return finish(loadIndexInSteps(file))
}

/** As `loadIndex`, but for the pauses. */
export function* loadIndexInSteps({ engine: packed, words, synonyms }: IndexFile): Steps<SearchIndex> {
  const { engine, frequencies } = yield* unpackEngine(packed)
  const vocabulary = createVocabulary(packed.terms, frequencies, words)
  yield
  const scoresOf = createScorer(MiniSearch.loadJS<Passage>(engine, indexOptions))
  yield
  return {
    ids: packed.ids,
    scoresOf,
    gather: createGather(packed.ids.length, scoresOf, vocabulary),
    vocabulary,
    thesaurus: createThesaurus(synonyms),
    readPassage: createPassageReader(),
    holdsPhrase: createPhraseReader()
  }
}
