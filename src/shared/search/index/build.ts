import MiniSearch from 'minisearch'
import { engineOptions } from './engine'
import {
  type DocumentsFile,
  type Indexable,
  type IndexFile,
  SEARCH_FORMAT,
  type SearchDocument
} from './files'
import { packEngine } from './packing'
import type { Synonym } from './synonyms'
import { createWordCollector } from './vocabulary'

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
  const words = createWordCollector()
  const miniSearch = new MiniSearch<Indexable>({ ...engineOptions, tokenize: words.read })
  miniSearch.addAll(documents)
  const engine = packEngine(miniSearch.toJSON())
  return {
    format: SEARCH_FORMAT,
    engine,
    words: engine.terms.map((term) => words.wordsOf(term)),
    synonyms: [...synonyms]
  }
}
