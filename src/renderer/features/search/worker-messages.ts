import type { Filters } from './facets'
import type { SearchAnswer } from './search-engine'

/** What is asked of search. */
export interface Question {
  readonly query: string
  readonly filters: Filters
  /** How many of the best places to show. */
  readonly count: number
  /** Which of them to draw now, in the order in which they stand: a half-open range. */
  readonly from: number
  readonly to: number
}

/** A question to the worker; turns only grow. */
export interface ToWorker extends Question {
  readonly turn: number
}

/** What the worker says: that the index is open, that it cannot be opened, or an answer. */
export type FromWorker = 'open' | 'failed' | { readonly turn: number; readonly answer: SearchAnswer }
