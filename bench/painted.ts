/**
 * How long from a key press to its painted results, in the real application, over this handbook and over 50,000
 * sections; and how long is the interface's thread ever held up while the index loads?
 *
 *     npm run bench:painted [-- --queries 30 --sections 50000]
 */
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readQueries } from '../build/relevance/queries'
import { root } from '../build/setup/root.mjs'
import { close, launch } from '../e2e/fixtures/launch'
import { createProfile, removeProfile } from '../e2e/fixtures/profile'
import { treeMemory } from './lib/process-tree'
import { percentile } from './lib/statistics'
import { installPackages } from './search/install-packages'
import { readLargeCorpus } from './search/large-corpus'
import { applicationOver } from './search/large-pack'
import { readPageTimes, watchPage } from './search/watch-page'

const { values } = parseArgs({
  options: {
    queries: { type: 'string', default: '30' },
    sections: { type: 'string', default: '50000' }
  }
})
const count = Number(values.queries)
/** Between two keys, in milliseconds: as a fast typist, so that each key has its own results. */
const PAUSE = 120

/** Types the queries letter by letter and returns what it cost. */
async function measure(name: string, application: string, queries: readonly string[]): Promise<object> {
  const profile = createProfile()
  const app = await launch(profile, [], application)
  const page = await app.firstWindow()
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor()
  const memory = (): number => treeMemory(app.process().pid ?? 0)
  const before = memory()
  await watchPage(page)
  const start = performance.now()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('code')
  await page.getByRole('listbox').getByRole('option').first().waitFor()
  const opened = performance.now() - start
  const { longestBlock } = await readPageTimes(page)
  for (const query of queries) {
    await page.keyboard.press('Control+a')
    await page.keyboard.type(query, { delay: PAUSE })
  }
  const typing = await readPageTimes(page)
  const held = memory() - before
  await close(app)
  removeProfile(profile)
  const tell = (times: readonly number[], share: number): string => percentile(times, share).toFixed(1)
  return {
    corpus: name,
    keys: typing.painted.length,
    'painted p50 ms': tell(typing.painted, 0.5),
    'painted p95 ms': tell(typing.painted, 0.95),
    'drawn p50 ms': tell(typing.drawn, 0.5),
    'drawn p95 ms': tell(typing.drawn, 0.95),
    'longest block, loading ms': longestBlock.toFixed(0),
    'longest block, typing ms': typing.longestBlock.toFixed(0),
    'first results ms': opened.toFixed(0),
    'memory MiB': held.toFixed(0)
  }
}

const readers = readQueries('tune').map(({ query }) => query)
const rows = [await measure('this handbook', root, readers.slice(0, count))]
console.log(JSON.stringify(rows[0]))
const sections = Number(values.sections)
if (sections > 0) {
  const corpus = readLargeCorpus(installPackages('corpora'), sections, Math.ceil(count / 6))
  const folder = applicationOver(corpus.documents)
  try {
    rows.push(await measure(`${corpus.documents.length} sections`, folder, corpus.queries.slice(0, count)))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
console.table(rows)
