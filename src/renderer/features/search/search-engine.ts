import type { Place } from '../../../shared/model/ids'
import type { DocumentsFile, IndexFile, ShownDocument } from '../../../shared/search/document'
import { cutAtRanges, termRanges, type Piece } from '../../../shared/search/highlight'
import { loadIndex } from '../../../shared/search/load'
import { ask, type Answer, type Hit } from '../../../shared/search/query'
import { cutSnippet } from '../../../shared/search/snippet'
import { explain, type Explanation } from './explain'

/** A place that answers the query, ready to be drawn: texts are cut where the found words begin and end. */
export interface FoundPlace {
  readonly place: Place
  readonly title: readonly Piece[]
  /** Heading of the section; empty for the entry itself. */
  readonly heading: readonly Piece[]
  readonly snippet: readonly Piece[]
}

/** What search says to a query. */
export interface SearchAnswer extends Explanation {
  readonly query: string
  /** The best places, best first. */
  readonly places: readonly FoundPlace[]
  /** How many places answer, shown or not. */
  readonly total: number
}

export interface SearchEngine {
  /** Returns the answer to any text; the empty answer where there is nothing to look for. */
  readonly search: (query: string) => SearchAnswer
}

/** More than anybody reads; who wants others writes one more word. */
const MAX_SHOWN = 40
/** A place that holds fewer of the words than another shows where its score is at least this share of the best. */
const LEAST_SHARE = 0.15

/** Returns the engine over the two search files of a pack. Throws where the index cannot be read. */
export function createSearchEngine(indexFile: IndexFile, { documents }: DocumentsFile): SearchEngine {
  const index = loadIndex(indexFile)
  const byId = new Map(documents.map((document) => [document.id, document]))

  function search(query: string): SearchAnswer {
    const answer = ask(index, query)
    const relevant = worthShowing(answer, byId)
    return {
      query,
      places: relevant.slice(0, MAX_SHOWN).map(({ document }) => drawPlace(document, answer.marks)),
      total: relevant.length,
      ...explain(query, answer, index.vocabulary)
    }
  }
  return { search }
}

interface Found {
  readonly document: ShownDocument
  readonly hit: Hit
}

/** Leaves out places that hold one common word of several, and the sections that a title alone brings in where the entry itself is found by it too. */
function worthShowing({ hits }: Answer, byId: ReadonlyMap<string, ShownDocument>): readonly Found[] {
  const least = (hits[0]?.score ?? 0) * LEAST_SHARE
  const most = Math.max(...hits.map(({ answered }) => answered))
  const found = hits.flatMap((hit) => {
    const document = byId.get(hit.id)
    const isRelevant = hit.answered === most || hit.score >= least
    return document !== undefined && isRelevant ? [{ document, hit }] : []
  })
  const entries = new Set(
    found.filter(({ document }) => document.section === null).map(({ document }) => document.entry)
  )
  return found.filter(
    ({ document, hit }) => document.section === null || !hit.onlyInTitle || !entries.has(document.entry)
  )
}

function drawPlace(document: ShownDocument, terms: ReadonlySet<string>): FoundPlace {
  const mark = (text: string): readonly Piece[] => cutAtRanges(text, termRanges(text, terms))
  const snippet = cutSnippet(document.text, terms)
  return {
    place: { entry: document.entry, section: document.section },
    title: mark(document.title),
    heading: mark(document.heading),
    snippet: cutAtRanges(snippet.text, snippet.ranges)
  }
}
