import * as v from 'valibot'
import { PACK_FILES } from '../../../shared/model/pack'
import { documentsFileSchema, indexFileSchema } from '../../../shared/search/document'
import { createSearchEngine, type SearchEngine } from './search-engine'

async function readJson(path: string): Promise<unknown> {
  const response = await fetch(`/pack/${path}`)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

/** Returns the search engine of the open pack. Throws where its search files are missing, damaged or of another format. */
export async function openSearchEngine(): Promise<SearchEngine> {
  const [index, documents] = await Promise.all([
    readJson(PACK_FILES.searchIndex),
    readJson(PACK_FILES.searchDocuments)
  ])
  return createSearchEngine(v.parse(indexFileSchema, index), v.parse(documentsFileSchema, documents))
}
