import type { Place } from '../../../shared/model/ids'
import type { DocumentsFile, IndexFile, SearchDocument } from '../../../shared/search/document'
import { explainHit, type HitReason } from '../../../shared/search/explain-hit'
import { cutAtRanges, markedRanges, type Piece } from '../../../shared/search/highlight'
import { loadIndex } from '../../../shared/search/load'
import { type Marks, marksOfAnswer } from '../../../shared/search/marks'
import { ask, type Answer, type Hit, isOnlyInTitle } from '../../../shared/search/query'
import { cutSnippet } from '../../../shared/search/snippet'
import type { Understanding } from '../../../shared/search/understand'
import { createSuggester } from '../../../shared/search/suggest'
import { explain, type Explanation } from './explain'
import { PLACES_AT_ONCE } from './places-at-once'
import type { Question } from './worker-messages'

/** A place that answers the query, ready to be drawn: texts are cut where the found words begin and end. */
export interface FoundPlace {
  readonly place: Place
  readonly title: readonly Piece[]
  /** Heading of the section; empty for the entry itself. */
  readonly heading: readonly Piece[]
  readonly snippet: readonly Piece[]
  readonly reasons: readonly HitReason[]
}

/** What search says to a query. */
export interface SearchAnswer extends Explanation {
  readonly query: string
  /** The best places of the wanted entries, best first. */
  readonly places: readonly FoundPlace[]
  /** How many places of the wanted entries answer, shown or not. */
  readonly total: number
  /** How many places answer, by entry, wanted or not. */
  readonly counts: ReadonlyMap<string, number>
  /** Titles and expressions of editors that go on from what is typed, the likeliest first. */
  readonly suggestions: readonly string[]
}

export interface SearchEngine {
  /**
   * Returns the answer to any text; the empty answer where there is nothing to look for.
   * @param limits the entries to show and how many places of them; everything, up to `PLACES_AT_ONCE`, unless told
   */
  readonly search: (query: string, limits?: Partial<Omit<Question, 'query'>>) => SearchAnswer
}

/** A place that holds fewer of the words than another shows where its score is at least this share of the best. */
const LEAST_SHARE = 0.15

/** Returns the engine over the two search files of a pack. Throws where the index cannot be read. */
export function createSearchEngine(indexFile: IndexFile, { documents }: DocumentsFile): SearchEngine {
  const index = loadIndex(indexFile)
  const byId = new Map(documents.map((document) => [document.id, document]))
  const suggest = createSuggester([
    ...documents.filter(({ section }) => section === null).map(({ title }) => title),
    ...indexFile.synonyms.flatMap(({ from, to }) => [...from, ...to])
  ])
  return {
    search: (query, { wanted = null, count = PLACES_AT_ONCE } = {}) => {
      const answer = ask(index, byId, query)
      const marks = marksOfAnswer(answer.understanding)
      const all = worthShowing(answer, byId)
      const shown = wanted === null ? all : all.filter(({ document }) => wanted.has(document.entry))
      return {
        query,
        places: shown.slice(0, count).map((found) => drawPlace(found, marks, answer.understanding)),
        total: shown.length,
        counts: countByEntry(all),
        suggestions: suggest(query),
        ...explain(answer, index.vocabulary)
      }
    }
  }
}

interface Found {
  readonly document: SearchDocument
  readonly hit: Hit
}

/**
 * Leaves out places that hold one common word of several, and the sections that a title alone brings in where the entry
 * itself is found by it too.
 */
function worthShowing({ hits }: Answer, byId: ReadonlyMap<string, SearchDocument>): readonly Found[] {
  const least = (hits[0]?.score ?? 0) * LEAST_SHARE
  const most = hits.reduce((max, { answered }) => Math.max(max, answered), 0)
  const found = hits.flatMap((hit) => {
    const document = byId.get(hit.id)
    const isRelevant = hit.answered === most || hit.score >= least
    return document !== undefined && isRelevant ? [{ document, hit }] : []
  })
  const entries = new Set(
    found.filter(({ document }) => document.section === null).map(({ document }) => document.entry)
  )
  return found.filter(
    ({ document, hit }) => document.section === null || !isOnlyInTitle(hit) || !entries.has(document.entry)
  )
}

function countByEntry(found: readonly Found[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { document } of found) counts.set(document.entry, (counts.get(document.entry) ?? 0) + 1)
  return counts
}

function drawPlace({ document, hit }: Found, marks: Marks, understanding: Understanding): FoundPlace {
  const mark = (text: string): readonly Piece[] => cutAtRanges(text, markedRanges(text, marks))
  const snippet = cutSnippet(document.text, marks)
  return {
    place: { entry: document.entry, section: document.section },
    title: mark(document.title),
    heading: mark(document.heading),
    snippet: cutAtRanges(snippet.text, snippet.ranges),
    reasons: explainHit(hit, document, understanding)
  }
}
