import MiniSearch from 'minisearch'
import type { Indexable, IndexFile } from './document'
import { indexOptions } from './index-options'
import type { Passage } from './query'
import { createPassageReader, type PassageWords } from './read-passage'
import { createThesaurus, type Thesaurus } from './thesaurus'
import { createVocabulary, type Vocabulary } from './vocabulary'

/** An index ready to be asked. */
export interface SearchIndex {
  readonly engine: MiniSearch<Indexable>
  readonly vocabulary: Vocabulary
  readonly thesaurus: Thesaurus
  readonly readPassage: (passage: Passage) => PassageWords
}

/** Returns the index of a checked `search/index.json`. Throws where MiniSearch cannot read its own part. */
export function loadIndex(file: IndexFile): SearchIndex {
  return {
    engine: MiniSearch.loadJS<Indexable>(file.engine, indexOptions),
    vocabulary: createVocabulary(file.words),
    thesaurus: createThesaurus(file.synonyms),
    readPassage: createPassageReader()
  }
}
