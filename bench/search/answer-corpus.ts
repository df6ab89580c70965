import { readDocuments, readQueriesOf, readSynonymsOf } from './read-corpus'
import { runQueries } from './run-queries'

/** Files of a corpus and what to tell of it. */
export interface CorpusRequest {
  readonly documents: string
  readonly queries: string
  readonly synonyms: string | undefined
  /** How many documents to name for each query. */
  readonly limit: number
  readonly json: boolean
}

/** Answers the queries of a file over the documents of another, on standard output: as lines of JSON, or in words. */
export async function answerCorpus(request: CorpusRequest): Promise<void> {
  const documents = await readDocuments(request.documents)
  const queries = await readQueriesOf(request.queries)
  const synonyms = request.synonyms === undefined ? [] : readSynonymsOf(request.synonyms)
  const { results, summary } = runQueries(documents, queries, synonyms, request.limit)
  const told = request.json
    ? [...results, { summary }].map((line) => JSON.stringify(line))
    : [
        `${summary.documents} documents, ${results.length} queries`,
        `build ${summary.buildMs} ms, index ${summary.indexBytes} bytes, load ${summary.loadMs} ms`,
        `query p50 ${summary.p50Ms} ms, p95 ${summary.p95Ms} ms`
      ]
  for (const line of told) console.log(line)
}
