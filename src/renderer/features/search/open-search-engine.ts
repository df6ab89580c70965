import * as v from 'valibot'
import { entrySummarySchema } from '../../../shared/model/entry'
import { PACK_FILES } from '../../../shared/model/pack'
import { documentsFileSchema, indexFileSchema } from '../../../shared/search/document'
import { createSearchEngine, type SearchEngine } from './search-engine'

const shelvedSchema = v.object({
  entries: v.array(v.pick(entrySummarySchema, ['id', 'type', 'parent']))
})

async function readJson(path: string): Promise<unknown> {
  const response = await fetch(`/pack/${path}`)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

/** Resolves in a task of its own, after whatever waits: a key press, a frame. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/**
 * Returns the search engine of the open pack, made in several short tasks. Throws where its search files are missing,
 * damaged or of another format.
 */
export async function openSearchEngine(): Promise<SearchEngine> {
  const reading = [PACK_FILES.searchIndex, PACK_FILES.searchDocuments, PACK_FILES.contents].map(readJson)
  const [indexJson, documentsJson, contentsJson] = await Promise.all(reading)
  const index = v.parse(indexFileSchema, indexJson)
  await nextTask()
  const documents = v.parse(documentsFileSchema, documentsJson)
  await nextTask()
  const { entries } = v.parse(shelvedSchema, contentsJson)
  return createSearchEngine(index, documents, entries, nextTask)
}
