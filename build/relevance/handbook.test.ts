import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { PACK_FILES } from '../../src/shared/model/pack'
import { documentsFileSchema, indexFileSchema } from '../../src/shared/search/document'
import { loadIndex } from '../../src/shared/search/load'
import { ask } from '../../src/shared/search/query'
import { examineFolder } from '../content/edge/compile-folder'
import { assemblePack } from '../content/pack/assemble'
import { measure } from './measure'
import { readQueries } from './queries'

const content = fileURLToPath(new URL('../../content', import.meta.url))
const { handbook } = await examineFolder(content)
const files = new Map(assemblePack(handbook)?.map(({ path, text }) => [path, text]))
const read = (path: string): unknown => JSON.parse(files.get(path) ?? 'null')
const indexFile = v.parse(indexFileSchema, read(PACK_FILES.searchIndex))
const index = loadIndex(indexFile)
const { documents } = v.parse(documentsFileSchema, read(PACK_FILES.searchDocuments))
const passages = new Map(documents.map((document) => [document.id, document]))
const entries = new Set<string>(documents.map(({ entry }) => entry))
const entryOf = new Map<string, string>(documents.map(({ id, entry }) => [id, entry]))

const search = (query: string): string[] =>
  ask(index, passages, query).hits.map(({ id }) => entryOf.get(id) ?? id)

/** What was reached when the queries were judged, with room for texts that change. */
const REACHED = {
  tune: { mrr: 0.85, recall: 0.97 },
  held: { mrr: 0.82, recall: 0.93 }
} as const

describe.each(['tune', 'held'] as const)('readers’ queries (%s)', (part) => {
  const queries = readQueries(part)

  it('have answers that the handbook still has', () => {
    expect(queries.flatMap(({ answers }) => answers).filter((id) => !entries.has(id))).toEqual([])
  })

  it('find their answers as they did', () => {
    const { mrr, recall, missed } = measure(queries, search)
    expect(mrr, `missed: ${missed.join(', ')}`).toBeGreaterThanOrEqual(REACHED[part].mrr)
    expect(recall, `missed: ${missed.join(', ')}`).toBeGreaterThanOrEqual(REACHED[part].recall)
  })
})

it('every synonym of editors leads somewhere', () => {
  const lost = indexFile.synonyms
    .flatMap(({ to }) => to)
    .filter((expression) =>
      ask(index, passages, `${expression} `).understanding.words.some((word) => word.expansions.length === 0)
    )
  expect(lost).toEqual([])
})
