import type { EntryId, Place } from '../../../shared/content/ids'
import type { Explanation, HitReason } from '../../../shared/search/show/explain'
import type { Piece } from '../../../shared/search/show/highlight'
import type { FacetCounts, Filters } from './facets'

/** What is asked of search. */
export interface SearchQuestion {
  readonly query: string
  readonly filters: Filters
  /** How many of the best places to show. */
  readonly count: number
  /** Which of them to answer with now, in the order in which they stand: a half-open range. */
  readonly from: number
  readonly to: number
}

/** A place that was found, its texts cut where the highlights begin and end. */
export interface FoundPlace {
  readonly place: Place
  readonly title: readonly Piece[]
  /** Heading of the section; empty for the entry itself. */
  readonly heading: readonly Piece[]
  readonly snippet: readonly Piece[]
  readonly reasons: readonly HitReason[]
}

/** Places of one entry. */
export interface PlaceGroup {
  readonly entry: EntryId
  readonly places: readonly FoundPlace[]
}

/** The answer to a question. */
export interface SearchAnswer extends Explanation {
  readonly query: string
  /** The places of the range that was asked for, by entry, the entry with the best place first. */
  readonly groups: readonly PlaceGroup[]
  /** How many places there are to show, in this answer or not. */
  readonly shown: number
  /** How many entries they belong to. */
  readonly pages: number
  /** How many places answer that the filters let through. */
  readonly total: number
  /** How many answer, filters or not. */
  readonly unfiltered: number
  readonly facets: FacetCounts
  /** Titles and expressions of editors that complete what is typed, the likeliest first. */
  readonly suggestions: readonly string[]
}

/** Search over the pack. Questions may come while another is answered. */
export interface Search {
  /** Resolves with the answer, or with null where a newer question overtook it. Rejects where search is broken. */
  readonly ask: (question: SearchQuestion) => Promise<SearchAnswer | null>
}
