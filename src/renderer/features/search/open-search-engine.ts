import * as v from 'valibot'
import { entrySummarySchema } from '../../../shared/model/entry'
import { PACK_FILES } from '../../../shared/model/pack'
import { documentsFileSchema, indexFileSchema } from '../../../shared/search/document'
import type { Steps } from '../../../shared/search/steps'
import { inSlices } from './in-slices'
import { createSearchEngine, type SearchEngine } from './search-engine'

const shelvedSchema = v.object({
  entries: v.array(v.pick(entrySummarySchema, ['id', 'type', 'parent']))
})

async function readJson(path: string): Promise<unknown> {
  const response = await fetch(`/pack/${path}`)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

/** Resolves with the search engine of the open pack. Rejects where its search files are missing, damaged or of another format. */
export async function openSearchEngine(): Promise<SearchEngine> {
  const reading = [PACK_FILES.searchIndex, PACK_FILES.searchDocuments, PACK_FILES.contents].map(readJson)
  const [indexJson, documentsJson, contentsJson] = await Promise.all(reading)
  function* open(): Steps<SearchEngine> {
    const index = v.parse(indexFileSchema, indexJson)
    yield
    const documents = v.parse(documentsFileSchema, documentsJson)
    yield
    const { entries } = v.parse(shelvedSchema, contentsJson)
    yield
    return yield* createSearchEngine(index, documents, entries)
  }
  return inSlices(open())
}
