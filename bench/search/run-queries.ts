import * as v from 'valibot'
import { buildIndex } from '../../src/shared/search/index/engine'
import { indexFileSchema, type Indexable } from '../../src/shared/search/index/files'
import type { Synonym } from '../../src/shared/search/index/synonyms'
import { openIndexSearcher } from '../../src/shared/search/query/search'
import { finish } from '../../src/shared/steps'
import { percentile } from '../lib/statistics'

/** What a query found, and how long it took. */
export interface TimedHits {
  readonly query: string
  readonly hits: readonly string[]
  readonly ms: number
}

/** What a corpus cost: milliseconds to build, to load from JSON and to query, and the bytes of the index. */
export interface SearchSummary {
  readonly documents: number
  readonly buildMs: number
  readonly indexBytes: number
  readonly loadMs: number
  /** Null where nothing was asked. */
  readonly p50Ms: number | null
  readonly p95Ms: number | null
}

/** Runs queries over documents with the product's own analysis, options and ranking, by way of the files of a pack. */
export function runQueries(
  documents: readonly Indexable[],
  queries: readonly string[],
  synonyms: readonly Synonym[],
  limit: number
): { readonly results: readonly TimedHits[]; readonly summary: SearchSummary } {
  const [built, buildMs] = timed(() => JSON.stringify(buildIndex(documents, synonyms)))
  const passages = new Map(documents.map((document) => [document.id, document]))
  const [{ search }, loadMs] = timed(() =>
    finish(openIndexSearcher(v.parse(indexFileSchema, JSON.parse(built)), passages))
  )
  const results = queries.map((query) => {
    const [{ hits }, ms] = timed(() => search(query))
    return { query, hits: hits.slice(0, limit).map(({ id }) => id), ms: round(ms) }
  })
  const times = results.map(({ ms }) => ms)
  return {
    results,
    summary: {
      documents: documents.length,
      buildMs: round(buildMs),
      indexBytes: Buffer.byteLength(built),
      loadMs: round(loadMs),
      p50Ms: times.length === 0 ? null : percentile(times, 0.5),
      p95Ms: times.length === 0 ? null : percentile(times, 0.95)
    }
  }
}

function timed<T>(run: () => T): [value: T, ms: number] {
  const start = performance.now()
  const value = run()
  return [value, performance.now() - start]
}

function round(ms: number): number {
  return Math.round(ms * 1000) / 1000
}
