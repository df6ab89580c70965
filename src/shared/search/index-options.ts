import type { Options } from 'minisearch'
import { termsOf } from './analysis'
import type { Passage } from './query'

/** The fields of a document that are searched. */
export const INDEXED_FIELDS = ['title', 'keywords', 'heading', 'text'] as const

/**
 * How the index is made: MiniSearch needs the same options to build and to load. The analysis gives finished terms,
 * so nothing is left for MiniSearch to process. A query reaches it as single terms already expanded.
 */
export const indexOptions: Options<Passage> = {
  fields: [...INDEXED_FIELDS],
  tokenize: termsOf,
  processTerm: (term) => term,
  searchOptions: {
    tokenize: (term) => [term],
    processTerm: (term) => term,
    combineWith: 'OR',
    boost: { title: 4, keywords: 3, heading: 2, text: 1 },
    prefix: false,
    fuzzy: false
  }
}
