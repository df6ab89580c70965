/**
 * How long from a key press to its painted results, in the real application, over this handbook and over 50,000
 * sections; and how long is the interface's thread ever held up while the index loads? First, what this machine can do
 * at all: the same measure of a page that only rewrites ten lines at each key.
 *
 *     npm run bench:painted [-- --queries 30 --sections 50000]
 */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readQueries } from '../build/relevance/queries'
import { root } from '../build/terminal/root.mjs'
import { installPackages } from './search/install-packages'
import { readLargeCorpus } from './search/large-corpus'
import { applicationOver } from '../e2e/fixtures/large-handbook'
import { measureTyping, openSearch } from './search/measure-typing'

const { values } = parseArgs({
  options: {
    queries: { type: 'string', default: '30' },
    sections: { type: 'string', default: '50000' }
  }
})
const count = Number(values.queries)
const queries = readQueries('tune')
  .map(({ query }) => query)
  .slice(0, count)

const barePage = path.join(root, 'bench', 'bare-page')
const rows = [
  await measureTyping(
    { name: 'bare page', application: barePage, open: (page) => page.getByRole('textbox').focus() },
    queries
  ),
  await measureTyping({ name: 'this handbook', application: root, open: openSearch }, queries)
]
for (const row of rows) console.log(JSON.stringify(row))
const sections = Number(values.sections)
if (sections > 0) {
  const corpus = readLargeCorpus(installPackages('corpora'), sections, Math.ceil(count / 6))
  const application = applicationOver(corpus.documents)
  try {
    const name = `${corpus.documents.length} sections`
    rows.push(await measureTyping({ name, application, open: openSearch }, corpus.queries.slice(0, count)))
  } finally {
    rmSync(application, { recursive: true, force: true })
  }
}
console.table(rows)
