import type { Indexable } from '../../src/shared/search/index/files'

/** A query as any engine answers it: ids of documents, best first. */
export type Find = (query: string) => readonly string[] | Promise<readonly string[]>

/** A search engine to measure: it builds what would be shipped, and opens it as a reader's workstation would. */
export interface Engine {
  readonly name: string
  /** Returns what would be shipped, as text or as bytes. */
  readonly build: (documents: readonly Indexable[]) => Shipped | Promise<Shipped>
  /** `documents` are at hand anyway, to draw results from. */
  readonly open: (shipped: Shipped, documents: readonly Indexable[]) => Find | Promise<Find>
}

export type Shipped = string | Buffer

/** How many results are asked for, where it can be told: enough for ten pages of several sections. */
export const LIMIT = 60
