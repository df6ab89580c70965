import type { DocumentsFile, IndexFile } from '../../../shared/search/document'
import { loadIndexInSteps } from '../../../shared/search/load'
import { marksOfAnswer } from '../../../shared/search/marks'
import { ask, type Answer } from '../../../shared/search/query'
import type { Steps } from '../../../shared/search/steps'
import { createSuggester } from '../../../shared/search/suggest'
import { groupBy } from '../../lib/group-by'
import { drawPlace, type FoundPlace } from './draw-place'
import { explain, type Explanation } from './explain'
import { createFacets, type FacetCounts, NO_FILTERS, type Shelved } from './facets'
import { PLACES_AT_ONCE } from './places-at-once'
import { type Found, relevantPlaces } from './relevant-places'
import type { Question } from './worker-messages'

/** What search says to a query. */
export interface SearchAnswer extends Explanation {
  readonly query: string
  /** The places that were asked for of those to show: by entry, the entry with the best place first. */
  readonly places: readonly FoundPlace[]
  /** How many places there are to show, drawn yet or not. */
  readonly shown: number
  /** How many entries they belong to. */
  readonly pages: number
  /** How many places answer that the filters let through. */
  readonly total: number
  /** How many answer, filters or not. */
  readonly unfiltered: number
  readonly facets: FacetCounts
  /** Titles and expressions of editors that go on from what is typed, the likeliest first. */
  readonly suggestions: readonly string[]
}

export interface SearchEngine {
  /** Returns the answer to any text; the empty answer where there is nothing to look for. */
  readonly search: (question: Pick<Question, 'query'> & Partial<Question>) => SearchAnswer
  /** Reads the texts that answers are ordered by, so that no key press has to; a short step each. */
  readonly readAhead: () => Steps<void>
}

/**
 * Returns the engine over the search files of a pack and its entries, in the order of the contents; no step takes long
 * for a handbook. Throws where the index cannot be read.
 */
export function* createSearchEngine(
  indexFile: IndexFile,
  { documents }: DocumentsFile,
  entries: readonly Shelved[]
): Steps<SearchEngine> {
  const index = yield* loadIndexInSteps(indexFile)
  const byId = new Map(documents.map((document) => [document.id, document]))
  const facets = createFacets(entries)
  yield
  // Both make their lists when first asked: now, rather than with the first letter.
  yield* index.thesaurus.prepare()
  yield* index.vocabulary.prepare()
  const suggest = createSuggester([
    ...documents.filter(({ section }) => section === null).map(({ title }) => title),
    ...indexFile.synonyms.flatMap(({ from, to }) => [...from, ...to])
  ])
  yield
  let last: { readonly query: string; readonly answer: Answer; readonly found: readonly Found[] } | null =
    null

  /** The rest of an answer is often asked for after its beginning. */
  function find(query: string): NonNullable<typeof last> {
    if (last?.query === query) return last
    const answer = ask(index, byId, query)
    return (last = { query, answer, found: relevantPlaces(answer, byId) })
  }

  const engine: SearchEngine = {
    search: ({ query, filters = NO_FILTERS, count = PLACES_AT_ONCE, from = 0, to = count }) => {
      const { answer, found } = find(query)
      const wanted = found.filter(({ document }) => facets.admits(document.entry, filters))
      const groups = groupBy(wanted.slice(0, count), ({ document }) => document.entry)
      const shown = groups.flatMap(({ items }) => items)
      const marks = marksOfAnswer(answer.understanding)
      return {
        query,
        places: shown.slice(from, to).map((one) => drawPlace(one, marks, answer.understanding)),
        shown: shown.length,
        pages: groups.length,
        total: wanted.length,
        unfiltered: found.length,
        facets: facets.count(
          found.map(({ document }) => document.entry),
          filters
        ),
        suggestions: suggest(query),
        ...explain(answer, index.vocabulary)
      }
    },
    *readAhead() {
      for (const document of documents) {
        index.readPassage(document)
        yield
      }
    }
  }
  // What answers is compiled now too: what finds, then what draws.
  const query = documents[0]?.title ?? ''
  engine.search({ query, to: 0 })
  yield
  engine.search({ query, to: 1 })
  return engine
}
