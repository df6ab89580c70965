import * as v from 'valibot'
import { finish } from '../steps'
import { buildIndex } from './index/engine'
import { indexFileSchema, type Indexable } from './index/files'
import type { Synonym } from './index/synonyms'
import { openIndexSearcher, type IndexSearcher } from './query/search'

/** A search over documents of a test. */
export interface TestedSearch extends IndexSearcher {
  /** Returns the ids of the hits, best first. */
  readonly found: (query: string) => string[]
}

/** Returns a search over documents, through JSON and the schema as the application reads it. */
export function searchOver(documents: readonly Indexable[], synonyms: readonly Synonym[] = []): TestedSearch {
  const file = v.parse(indexFileSchema, JSON.parse(JSON.stringify(buildIndex(documents, synonyms))))
  const search = finish(openIndexSearcher(file, new Map(documents.map((one) => [one.id, one]))))
  return { ...search, found: (query) => search.search(query).hits.map(({ id }) => id) }
}

/** Returns a document of which only what a test looks at is set. */
export const document = (id: string, text: string, more: Partial<Indexable> = {}): Indexable => ({
  id,
  title: '',
  heading: '',
  keywords: '',
  text,
  ...more
})
