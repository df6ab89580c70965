/**
 * How fast is the product's search over this handbook and over 50,000 sections, against other engines in one run; then
 * in the application?
 *
 *     npm run bench:search [-- --sections 50000 --size 50 --engines-only --engines handbook,minisearch]
 *
 * `--engines` names parts of the names of those to measure.
 *
 * And how does it answer any corpus?
 *
 *     npm run --silent bench:search -- --documents docs.jsonl --queries queries.jsonl [--synonyms synonymes.yaml] [--limit 10] --json
 *
 * Lines are {"id","title","heading","text"} and {"query"}. Prints {"query","hits":[ids],"ms"} for each query, then
 * {"summary":{"documents","buildMs","indexBytes","loadMs","p50Ms","p95Ms"}}. Without --json, the summary in words.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { parse } from 'yaml'
import { readSynonyms, type Synonym, synonymsSourceSchema } from '../src/shared/search/synonyms'
import { readQueries } from '../build/relevance/queries'
import { root } from '../build/setup/root.mjs'
import { compareEngines } from './search/compare-engines'
import { installPackages } from './search/install-packages'
import { readJsonLines } from './search/jsonl'
import { readLargeCorpus } from './search/large-corpus'
import { readHandbook } from './search/read-handbook'
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
    sections: { type: 'string', default: '50000' },
    size: { type: 'string', default: '50' },
    'engines-only': { type: 'boolean', default: false },
    engines: { type: 'string', default: '' },
    json: { type: 'boolean', default: false }
  }
})
if (values.documents !== undefined && values.queries !== undefined) {
  await answer(values.documents, values.queries)
} else if (values.documents === undefined && values.queries === undefined) {
  const corpus = readLargeCorpus(installPackages('corpora'), Number(values.sections), Number(values.size))
  const handbook = readHandbook()
  const wanted = values.engines.toLowerCase().split(',')
  const readers = readQueries('tune').map(({ query }) => query)
  console.log(`This handbook: ${handbook.length} places, ${readers.length} queries of readers`)
  console.table(compareEngines(handbook, readers, wanted))
  console.log(`${corpus.documents.length} sections, ${corpus.queries.length} queries`)
  console.table(compareEngines(corpus.documents, corpus.queries, wanted))
  const painted = [path.join(root, 'build', 'setup', 'bench.mjs'), 'painted', '--sections', values.sections]
  if (!values['engines-only']) spawnSync(process.execPath, painted, { stdio: 'inherit' })
} else {
  throw new Error('Give both the corpus and the queries: --documents docs.jsonl --queries queries.jsonl.')
}

/** Answers the queries of a file over the documents of another. */
async function answer(documentsFile: string, queriesFile: string): Promise<void> {
  const documents = await readJsonLines(documentsFile, documentSchema)
  const queries = await readJsonLines(queriesFile, querySchema)
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
}

function readSynonymsOf(file: string | undefined): readonly Synonym[] {
  if (file === undefined) return []
  return readSynonyms(v.parse(synonymsSourceSchema, parse(readFileSync(file, 'utf8'))))
}
