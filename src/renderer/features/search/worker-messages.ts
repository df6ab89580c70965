import type { SearchAnswer } from './search-engine'

/** What is asked of search. */
export interface Question {
  readonly query: string
  /** Ids of the entries to show, null for all. */
  readonly wanted: ReadonlySet<string> | null
  /** How many places to show at most. */
  readonly count: number
}

/** A question to the worker; turns only grow. */
export interface ToWorker extends Question {
  readonly turn: number
}

/** What the worker says: that the index is open, that it cannot be opened, or an answer. */
export type FromWorker = 'open' | 'failed' | { readonly turn: number; readonly answer: SearchAnswer }
