import MiniSearch, { type Options } from 'minisearch'
import { cached } from '../../cache'
import type { Steps } from '../../steps'
import { termsOf } from '../analysis/analyse'
import { CACHE_SIZES, FIELD_BOOSTS } from '../weights'
import {
  type DocumentsFile,
  type Indexable,
  type IndexFile,
  type Passage,
  SEARCH_FORMAT,
  type SearchDocument
} from './files'
import { packEngine, unpackEngine } from './packing'
import { createSynonymMatcher, type MatchSynonyms, type Synonym } from './synonyms'
import { createVocabulary, createWordCollector, type Vocabulary } from './vocabulary'

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
function createTermScorer(engine: MiniSearch<Passage>): (term: string) => TermScores {
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

/** An index ready to be asked. */
export interface SearchIndex {
  /** Ids of the documents by their number. */
  readonly ids: readonly string[]
  readonly scoresOf: (term: string) => TermScores
  readonly vocabulary: Vocabulary
  readonly matchSynonyms: MatchSynonyms
}

/** Returns the index of a checked `search/index.json`, in steps. Throws where MiniSearch cannot read its own part. */
export function* loadIndex({ engine: packed, words, synonyms }: IndexFile): Steps<SearchIndex> {
  const { engine, frequencies } = yield* unpackEngine(packed)
  const scoresOf = createTermScorer(MiniSearch.loadJS<Passage>(engine, engineOptions))
  yield
  const vocabulary = yield* createVocabulary(packed.terms, frequencies, words)
  yield
  return { ids: packed.ids, scoresOf, vocabulary, matchSynonyms: yield* createSynonymMatcher(synonyms) }
}

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
