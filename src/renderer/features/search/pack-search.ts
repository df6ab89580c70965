import * as v from 'valibot'
import { entrySummarySchema } from '../../../shared/content/entry'
import { PACK_FILES } from '../../../shared/content/pack'
import {
  type DocumentsFile,
  documentsFileSchema,
  type IndexFile,
  indexFileSchema
} from '../../../shared/search/index/files'
import { openSearch } from '../../../shared/search/query/search'
import { createSuggester } from '../../../shared/search/query/suggest'
import type { Steps } from '../../../shared/steps'
import { inSlices } from '../../lib/in-slices'
import { type AnswerQuestion, createAnswerer } from './answer'
import { createFacets, type Shelved } from './facets'

/** Search over the files of a pack, in the thread that opened it. */
export interface PackSearch {
  readonly answer: AnswerQuestion
  /** Reads the texts that answers are re-ranked by, so that no key press has to; a short step each. */
  readonly readAhead: () => Steps<void>
}

const shelvedSchema = v.object({
  entries: v.array(v.pick(entrySummarySchema, ['id', 'type', 'parent']))
})

/** Resolves with search over the open pack. Rejects where its search files are missing, damaged or of another format. */
export async function loadPackSearch(): Promise<PackSearch> {
  const reading = [PACK_FILES.searchIndex, PACK_FILES.searchDocuments, PACK_FILES.contents].map(readJson)
  const [indexJson, documentsJson, contentsJson] = await Promise.all(reading)
  function* open(): Steps<PackSearch> {
    const index = v.parse(indexFileSchema, indexJson)
    yield
    const documents = v.parse(documentsFileSchema, documentsJson)
    yield
    const { entries } = v.parse(shelvedSchema, contentsJson)
    yield
    return yield* openPackSearch(index, documents, entries)
  }
  return inSlices(open())
}

async function readJson(path: string): Promise<unknown> {
  const response = await fetch(`/pack/${path}`)
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

/**
 * Returns search over the search files of a pack and its entries, in the order of the contents, in steps. Throws where the
 * index cannot be read.
 */
export function* openPackSearch(
  index: IndexFile,
  { documents }: DocumentsFile,
  entries: readonly Shelved[]
): Steps<PackSearch> {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const search = yield* openSearch(index, byId)
  yield
  const suggest = createSuggester([
    ...documents.filter(({ section }) => section === null).map(({ title }) => title),
    ...index.synonyms.flatMap(({ from, to }) => [...from, ...to])
  ])
  const answer = createAnswerer({ search, documents: byId, facets: createFacets(entries), suggest })
  yield
  yield* warmUp(answer, documents[0]?.title ?? '')
  return { answer, readAhead: search.readAhead }
}

/** Has the code of an answer compiled before the first letter: what searches, then what highlights. */
function* warmUp(answer: AnswerQuestion, query: string): Steps<void> {
  answer({ query, to: 0 })
  yield
  answer({ query, to: 1 })
}
