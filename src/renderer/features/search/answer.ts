import type { SearchDocument } from '../../../shared/search/index/files'
import { relevantPlaces, type RelevantPlace } from '../../../shared/search/query/cut-off'
import type { Search } from '../../../shared/search/query/search'
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
import { groupBy } from '../../lib/group-by'
import { type Facets, NO_FILTERS } from './facets'
import type { FoundPlace, Question, SearchAnswer } from './types'

/** Returns the answer to a question; the empty answer where there is nothing to look for. */
export type AnswerQuestion = (question: Pick<Question, 'query'> & Partial<Question>) => SearchAnswer

/** Returns a function that answers questions: it searches, filters, counts, groups, and highlights what is asked for. */
export function createAnswerer({
  search: { search, vocabulary },
  documents,
  facets,
  suggest
}: {
  readonly search: Search
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
