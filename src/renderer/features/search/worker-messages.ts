import type { SearchAnswer } from './search-engine'

/** A question to the worker; turns only grow. */
export interface ToWorker {
  readonly turn: number
  readonly query: string
  /** Ids of the entries to show, null for all. */
  readonly wanted: ReadonlySet<string> | null
}

/** What the worker says: that the index is open, that it cannot be opened, or an answer. */
export type FromWorker = 'open' | 'failed' | { readonly turn: number; readonly answer: SearchAnswer }
