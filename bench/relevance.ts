/**
 * How well does search answer, against what else MiniSearch can be, in one run? Mean reciprocal rank and recall of the
 * first ten pages, for readers' queries on our content and for titles and links of the official fiches.
 *
 *     npm run bench:relevance [-- --size 300] [--only-handbook]
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { measure } from '../build/relevance/measure'
import { type JudgedQuery, readQueries } from '../build/relevance/queries'
import { root } from '../build/setup/root.mjs'
import { PACK_FILES } from '../src/shared/model/pack'
import { documentsFileSchema, type Indexable, indexFileSchema } from '../src/shared/search/document'
import type { Synonym } from '../src/shared/search/synonyms'
import { queryFamilies } from './search/families'
import { installCorpus } from './search/install-corpus'
import { readOfficialFiches } from './search/official-fiches'
import { createPeers } from './search/peers'

const { values } = parseArgs({
  options: { size: { type: 'string', default: '300' }, 'only-handbook': { type: 'boolean', default: false } }
})

const pageOf = (id: string): string => id.split('#')[0] ?? id

function report(
  title: string,
  documents: readonly Indexable[],
  synonyms: readonly Synonym[],
  families: ReadonlyMap<string, readonly JudgedQuery[]>
): void {
  console.log(`\n${title}: ${documents.length} documents`)
  console.log(['', ...families.keys()].join(' | '))
  for (const { name, search } of createPeers(documents, synonyms)) {
    const cells = [...families.values()].map((queries) => {
      const { mrr, recall } = measure(queries, (query) => search(query).map(pageOf))
      return `${mrr.toFixed(3)} / ${recall.toFixed(2)}`
    })
    console.log([name, ...cells].join(' | '))
  }
}

const readPack = (file: string): unknown =>
  JSON.parse(readFileSync(path.join(root, 'out', 'pack', file), 'utf8'))
const { documents } = v.parse(documentsFileSchema, readPack(PACK_FILES.searchDocuments))
const { synonyms } = v.parse(indexFileSchema, readPack(PACK_FILES.searchIndex))
report(
  'This handbook, readers’ queries (tune: adjusted on; held: only measured)',
  documents,
  synonyms,
  new Map((['tune', 'held'] as const).map((part) => [part, readQueries(part)]))
)

if (!values['only-handbook']) {
  const corpus = readOfficialFiches(installCorpus(path.join(root, '.cache', 'corpora')))
  report('Official fiches', corpus.documents, [], queryFamilies(corpus, Number(values.size)))
}
