import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { parse } from 'yaml'
import type { Indexable } from '../../src/shared/search/index/files'
import { readSynonyms, type Synonym, synonymsSourceSchema } from '../../src/shared/search/index/synonyms'
import { readJsonLines } from './jsonl'
import { UsageError } from './usage-error'
import { sentenceOf } from './sentence-of'

/** What is absent or null is empty. */
const fieldSchema = v.nullish(v.string(), '')
const documentSchema = v.object({
  id: v.pipe(v.union([v.string(), v.number()]), v.transform(String)),
  title: fieldSchema,
  heading: fieldSchema,
  keywords: fieldSchema,
  text: fieldSchema
})
const querySchema = v.object({ query: v.string() })

/** Returns the documents of a file, one JSON object a line. Refuses another form, and an id that comes twice. */
export async function readDocuments(path: string): Promise<readonly Indexable[]> {
  const documents = await readJsonLines(path, documentSchema)
  const known = new Set<string>()
  for (const { id } of documents) {
    if (known.has(id)) throw new UsageError(`${path}: two documents have the id ${JSON.stringify(id)}.`)
    known.add(id)
  }
  return documents
}

/** Returns the queries of a file, one JSON object a line. Refuses another form. */
export async function readQueriesOf(path: string): Promise<readonly string[]> {
  return (await readJsonLines(path, querySchema)).map(({ query }) => query)
}

/** Returns the synonyms of a file in the form of `content/synonymes.yaml`; an empty one has none. Refuses another form. */
export function readSynonymsOf(path: string): readonly Synonym[] {
  try {
    const source: unknown = parse(readFileSync(path, 'utf8')) ?? {}
    return readSynonyms(v.parse(synonymsSourceSchema, source))
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${sentenceOf(error)}`)
  }
}
