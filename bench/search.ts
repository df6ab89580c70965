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
 * What cannot be read is told in a sentence on standard error, with a status that is not 0.
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { readQueries } from '../build/relevance/queries'
import { root } from '../build/terminal/root.mjs'
import { answerCorpus } from './search/answer-corpus'
import { compareEngines } from './search/compare-engines'
import { installPackages } from './search/install-packages'
import { readLargeCorpus } from './search/large-corpus'
import { readHandbook } from './search/read-handbook'
import { type Comparison, readRequest } from './search/read-request'
import { run } from './search/usage-error'

await run(async () => {
  const request = readRequest(process.argv.slice(2))
  if ('documents' in request) await answerCorpus(request)
  else compare(request)
})

function compare({ sections, size, engines, enginesOnly }: Comparison): void {
  const corpus = readLargeCorpus(installPackages('corpora'), sections, size)
  const handbook = readHandbook()
  const readers = readQueries('tune').map(({ query }) => query)
  console.log(`This handbook: ${handbook.length} places, ${readers.length} queries of readers`)
  console.table(compareEngines(handbook, readers, engines))
  console.log(`${corpus.documents.length} sections, ${corpus.queries.length} queries`)
  console.table(compareEngines(corpus.documents, corpus.queries, engines))
  if (enginesOnly) return
  const painted = [path.join(root, 'build', 'setup', 'bench.mjs'), 'painted', '--sections', String(sections)]
  spawnSync(process.execPath, painted, { stdio: 'inherit' })
}
