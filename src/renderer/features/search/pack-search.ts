import * as v from 'valibot'
import { entrySummarySchema } from '../../../shared/content/entry'
import { PACK_FILES } from '../../../shared/content/pack'
import {
  type DocumentsFile,
  documentsFileSchema,
  type IndexFile,
  indexFileSchema,
  type SearchDocument
} from '../../../shared/search/index/files'
import { relevantPlaces, type RelevantPlace } from '../../../shared/search/query/filter'
import { openIndexSearcher, type IndexSearcher } from '../../../shared/search/query/search'
import { createSuggester } from '../../../shared/search/query/suggest'
import { explainHit, explainQuery } from '../../../shared/search/show/explain'
import {
  cutAtRanges,
  type Highlights,
  highlightRanges,
  highlightsOfAnswer,
  type Piece
} from '../../../shared/search/show/highlight'
import { cutSnippet } from '../../../shared/search/show/snippet'
import type { Answer, Understanding } from '../../../shared/search/types'
import { PLACES_SHOWN } from '../../../shared/search/weights'
import type { Steps } from '../../../shared/steps'
import { groupBy } from '../../../shared/group-by'
import { inSlices } from '../../lib/in-slices'
import { createFacets, type Facets, NO_FILTERS, type FacetEntry } from './facets'
import type { FoundPlace, SearchQuestion, SearchAnswer } from './types'

/** Search over the files of a pack, in the thread that opened it. */
export interface PackSearch {
  readonly answer: AnswerQuestion
  /** Reads the texts that answers are re-ranked by, so that no key press has to; a short step each. */
  readonly readAhead: () => Steps<void>
}

const facetEntriesSchema = v.object({
  entries: v.array(v.pick(entrySummarySchema, ['id', 'type', 'parent']))
})

/**
 * Resolves with search over a pack. Rejects where its search files are missing, damaged or of another format.
 * @param folder where its files are
 */
export async function loadPackSearch(folder: string): Promise<PackSearch> {
  const reading = [PACK_FILES.searchIndex, PACK_FILES.searchDocuments, PACK_FILES.contents].map((file) =>
    readJson(`${folder}/${file}`)
  )
  const [indexJson, documentsJson, contentsJson] = await Promise.all(reading)
  function* open(): Steps<PackSearch> {
    const index = v.parse(indexFileSchema, indexJson)
    yield
    const documents = v.parse(documentsFileSchema, documentsJson)
    yield
    const { entries } = v.parse(facetEntriesSchema, contentsJson)
    yield
    return yield* openPackSearch(index, documents, entries)
  }
  return inSlices(open())
}

async function readJson(path: string): Promise<unknown> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

/**
 * Returns search over the search files of a pack and its entries, in the order of the contents, in steps. Throws where the
 * index cannot be read.
 */
export function* openPackSearch(
  index: IndexFile,
  { documents }: DocumentsFile,
  entries: readonly FacetEntry[]
): Steps<PackSearch> {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const search = yield* openIndexSearcher(index, byId)
  yield
  const suggest = createSuggester([
    ...documents.filter(({ section }) => section === null).map(({ title }) => title),
    ...index.synonyms.flatMap(({ from, to }) => [...from, ...to])
  ])
  const answer = createAnswerer({ search, documents: byId, facets: createFacets(entries), suggest })
  yield
  yield* warmUp(answer, documents[0]?.title ?? '')
  return { answer, readAhead: search.readAhead }
}

/** Has the code of an answer compiled before the first letter: what searches, then what highlights. */
function* warmUp(answer: AnswerQuestion, query: string): Steps<void> {
  answer({ query, to: 0 })
  yield
  answer({ query, to: 1 })
}

/** Returns the answer to a question; the empty answer where there is nothing to look for. */
type AnswerQuestion = (question: Pick<SearchQuestion, 'query'> & Partial<SearchQuestion>) => SearchAnswer

/** Returns a function that answers questions: it searches, filters, counts, groups, and highlights what is asked for. */
function createAnswerer({
  search: { search, vocabulary },
  documents,
  facets,
  suggest
}: {
  readonly search: IndexSearcher
  readonly documents: ReadonlyMap<string, SearchDocument>
  readonly facets: Facets
  readonly suggest: (typed: string) => readonly string[]
}): AnswerQuestion {
  /** The last search: the rest of its answer is often asked for next. */
  let last: {
    readonly query: string
    readonly answer: Answer
    readonly found: readonly RelevantPlace[]
  } | null = null

  function find(query: string): NonNullable<typeof last> {
    if (last?.query === query) return last
    const answer = search(query)
    return (last = { query, answer, found: relevantPlaces(answer, documents) })
  }

  return ({ query, filters = NO_FILTERS, count = PLACES_SHOWN.atOnce, from = 0, to = count }) => {
    const { answer, found } = find(query)
    const admitted = found.filter(({ document }) => facets.admits(document.entry, filters))
    const groups = groupByEntry(admitted.slice(0, count))
    const shown = groups.flatMap(({ items }) => items)
    const highlights = highlightsOfAnswer(answer.understanding)
    return {
      query,
      groups: groupByEntry(shown.slice(from, to)).map(({ key, items }) => ({
        entry: key,
        places: items.map((one) => highlightPlace(one, highlights, answer.understanding))
      })),
      shown: shown.length,
      pages: groups.length,
      total: admitted.length,
      unfiltered: found.length,
      facets: facets.count(
        found.map(({ document }) => document.entry),
        filters
      ),
      suggestions: suggest(query),
      ...explainQuery(answer, vocabulary)
    }
  }
}

const groupByEntry = (places: readonly RelevantPlace[]) => groupBy(places, ({ document }) => document.entry)

/** Analyses the texts of the place: the costly part of an answer, hence the ranges. */
function highlightPlace(
  { document, hit }: RelevantPlace,
  highlights: Highlights,
  understanding: Understanding
): FoundPlace {
  const cut = (text: string): readonly Piece[] => cutAtRanges(text, highlightRanges(text, highlights))
  const snippet = cutSnippet(document.text, highlights)
  return {
    place: { entry: document.entry, section: document.section },
    title: cut(document.title),
    heading: cut(document.heading),
    snippet: cutAtRanges(snippet.text, snippet.ranges),
    reasons: explainHit(hit, document, understanding)
  }
}
