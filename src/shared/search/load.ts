import MiniSearch from 'minisearch'
import type { Indexable, IndexFile } from './document'
import { indexOptions } from './index-options'
import { createThesaurus, type Thesaurus } from './thesaurus'
import { createVocabulary, type Vocabulary } from './vocabulary'

/** An index ready to be asked. */
export interface SearchIndex {
  readonly engine: MiniSearch<Indexable>
  readonly vocabulary: Vocabulary
  readonly thesaurus: Thesaurus
}

/** Returns the index of a checked `search/index.json`. Throws where MiniSearch cannot read its own part. */
export function loadIndex(file: IndexFile): SearchIndex {
  return {
    engine: MiniSearch.loadJS<Indexable>(file.engine, indexOptions),
    vocabulary: createVocabulary(file.words),
    thesaurus: createThesaurus(file.synonyms)
  }
}
