import MiniSearch from 'minisearch'
import { termsOf } from '../../src/shared/search/analysis'
import { buildIndex } from '../../src/shared/search/build'
import type { Indexable } from '../../src/shared/search/document'
import { indexOptions } from '../../src/shared/search/index-options'
import { loadIndex } from '../../src/shared/search/load'
import { ask } from '../../src/shared/search/query'
import type { Synonym } from '../../src/shared/search/synonyms'

/** A way to search: ids of documents, best first. */
export interface Peer {
  readonly name: string
  readonly search: (query: string) => readonly string[]
}

const fields = ['title', 'heading', 'keywords', 'text']
const boost = { title: 4, keywords: 3, heading: 2, text: 1 }

/** Returns the product's search and what else MiniSearch can be, over the same documents. */
export function createPeers(documents: readonly Indexable[], synonyms: readonly Synonym[]): readonly Peer[] {
  const index = loadIndex(buildIndex(documents, synonyms))
  const passages = new Map(documents.map((document) => [document.id, document]))
  const plain = new MiniSearch<Indexable>({ fields })
  plain.addAll(documents)
  const french = new MiniSearch<Indexable>(indexOptions)
  french.addAll(documents)
  const isKnown = (term: string): boolean => index.vocabulary.frequency(term) > 0
  const ids = (results: readonly { readonly id: unknown }[]): string[] => results.map(({ id }) => String(id))
  return [
    { name: 'this handbook', search: (query) => ids(ask(index, passages, query).hits) },
    {
      name: 'MiniSearch, French analysis',
      search: (query) =>
        ids(
          french.search(query, {
            tokenize: termsOf,
            prefix: (_term, at, terms) => at === terms.length - 1,
            fuzzy: (term) => (term.length > 3 && !isKnown(term) ? 0.2 : false)
          })
        )
    },
    { name: 'MiniSearch, defaults', search: (query) => ids(plain.search(query)) },
    {
      name: 'MiniSearch, as site themes',
      search: (query) => ids(plain.search(query, { prefix: true, fuzzy: 0.2, boost }))
    }
  ]
}
