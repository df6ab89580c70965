import type MiniSearch from 'minisearch'
import type { Options } from 'minisearch'
import { cached } from '../../cache'
import { termsOf } from '../analysis/analyse'
import { CACHE_SIZES, FIELD_BOOSTS } from '../weights'
import type { Passage } from './files'

/** The fields of a document that are searched. */
const FIELDS = ['title', 'keywords', 'heading', 'text'] as const

/**
 * The options of MiniSearch, which needs the same ones to build and to load. The analysis gives finished terms, so nothing
 * is left for MiniSearch to process; a query reaches it as single terms, already expanded.
 */
export const engineOptions: Options<Passage> = {
  fields: [...FIELDS],
  tokenize: termsOf,
  processTerm: (term) => term,
  searchOptions: {
    tokenize: (term) => [term],
    processTerm: (term) => term,
    combineWith: 'OR',
    boost: FIELD_BOOSTS,
    prefix: false,
    fuzzy: false
  }
}

/** Where a term stands: documents by number, the BM25 score of each, and the fields that hold it as bits. */
export interface TermScores {
  readonly documents: readonly number[]
  readonly scores: readonly number[]
  readonly fields: readonly number[]
}

/**
 * Returns a function that gives the scores of a term. Cached: as one types, the same words are asked at each key, and
 * MiniSearch allocates several objects for each document that it scores.
 */
export function createTermScorer(engine: MiniSearch<Passage>): (term: string) => TermScores {
  return cached(
    (term: string) => scoreTerm(engine, term),
    CACHE_SIZES.postings,
    ({ documents }) => documents.length
  )
}

function scoreTerm(engine: MiniSearch<Passage>, term: string): TermScores {
  const documents: number[] = []
  const scores: number[] = []
  const fields: number[] = []
  // Collected in the filter and refused, results are never sorted: the order of one term is of no use.
  engine.search(term, {
    filter: ({ id, score, match }) => {
      documents.push(Number(id))
      scores.push(score)
      fields.push(fieldBits(match[term] ?? []))
      return false
    }
  })
  return { documents, scores, fields }
}

function fieldBits(fields: readonly string[]): number {
  return fields.reduce((bits, field) => bits | (1 << FIELDS.findIndex((one) => one === field)), 0)
}

/** The bit of the title in `TermScores.fields`. */
export const TITLE_BIT = fieldBits(['title'])
