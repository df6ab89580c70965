import MiniSearch from 'minisearch'
import {
  SEARCH_FORMAT,
  type DocumentsFile,
  type Indexable,
  type IndexFile,
  type SearchDocument
} from './document'
import { indexOptions } from './index-options'
import type { Synonym } from './synonyms'
import { createWordList } from './word-list'

/**
 * Returns the two search files of a pack as values to be serialised as JSON: `search/index.json` and
 * `search/documents.json`. The same documents always give the same files. Throws where two documents share an id.
 */
export function buildSearchFiles(
  documents: readonly SearchDocument[],
  synonyms: readonly Synonym[] = []
): {
  readonly index: IndexFile
  readonly documents: DocumentsFile
} {
  return {
    index: buildIndex(documents, synonyms),
    documents: { format: SEARCH_FORMAT, documents: [...documents] }
  }
}

/** Returns the index of any corpus, as `search/index.json` holds it. Throws where two documents share an id. */
export function buildIndex(documents: readonly Indexable[], synonyms: readonly Synonym[] = []): IndexFile {
  const words = createWordList()
  const engine = new MiniSearch<Indexable>({ ...indexOptions, tokenize: words.read })
  for (const document of documents) {
    words.open()
    engine.add(document)
  }
  return { format: SEARCH_FORMAT, engine: engine.toJSON(), words: words.rows(), synonyms: [...synonyms] }
}
