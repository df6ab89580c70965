/**
 * How does the product's search answer any corpus, and how fast?
 *
 *     npm run --silent bench:search -- --documents docs.jsonl --queries queries.jsonl [--synonyms synonymes.yaml] [--limit 10] --json
 *
 * Lines are {"id","title","heading","text"} and {"query"}. Prints {"query","hits":[ids],"ms"} for each query, then
 * {"summary":{"documents","buildMs","indexBytes","loadMs","p50Ms","p95Ms"}}. Without --json, the summary in words.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { parse } from 'yaml'
import { readSynonyms, type Synonym, synonymsSourceSchema } from '../src/shared/search/synonyms'
import { readJsonLines } from './search/jsonl'
import { runQueries } from './search/run-queries'

const documentSchema = v.object({
  id: v.string(),
  title: v.optional(v.string(), ''),
  heading: v.optional(v.string(), ''),
  keywords: v.optional(v.string(), ''),
  text: v.optional(v.string(), '')
})
const querySchema = v.object({ query: v.string() })

const { values } = parseArgs({
  options: {
    documents: { type: 'string' },
    queries: { type: 'string' },
    synonyms: { type: 'string' },
    limit: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false }
  }
})
if (values.documents === undefined || values.queries === undefined) {
  throw new Error('Give the corpus and the queries: --documents docs.jsonl --queries queries.jsonl.')
}
const documents = await readJsonLines(values.documents, documentSchema)
const queries = await readJsonLines(values.queries, querySchema)
const { results, summary } = runQueries(
  documents,
  queries.map(({ query }) => query),
  readSynonymsOf(values.synonyms),
  Number(values.limit)
)

if (values.json) {
  for (const result of results) console.log(JSON.stringify(result))
  console.log(JSON.stringify({ summary }))
} else {
  console.log(`${summary.documents} documents, ${results.length} queries`)
  console.log(`build ${summary.buildMs} ms, index ${summary.indexBytes} bytes, load ${summary.loadMs} ms`)
  console.log(`query p50 ${summary.p50Ms} ms, p95 ${summary.p95Ms} ms`)
}

function readSynonymsOf(path: string | undefined): readonly Synonym[] {
  if (path === undefined) return []
  return readSynonyms(v.parse(synonymsSourceSchema, parse(readFileSync(path, 'utf8'))))
}
