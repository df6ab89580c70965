import * as v from 'valibot'
import { buildIndex } from './build'
import { indexFileSchema, type Indexable } from './document'
import { loadIndex } from './load'
import { ask, type Answer } from './query'
import type { Synonym } from './synonyms'

/** A search over documents of a test. */
export interface Searcher {
  /** Ids, best first. */
  readonly found: (query: string) => string[]
  readonly answer: (query: string) => Answer
}

/** Returns a search over documents, through JSON and the schema as the application reads it. */
export function searcherOf(documents: readonly Indexable[], synonyms: readonly Synonym[] = []): Searcher {
  const index = loadIndex(
    v.parse(indexFileSchema, JSON.parse(JSON.stringify(buildIndex(documents, synonyms))))
  )
  const passages = new Map(documents.map((one) => [one.id, one]))
  const answer = (query: string): Answer => ask(index, passages, query)
  return { answer, found: (query) => answer(query).hits.map(({ id }) => id) }
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
