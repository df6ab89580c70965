import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { PACK_FILES } from '../../src/shared/content/pack'
import { documentsFileSchema, indexFileSchema } from '../../src/shared/search/index/files'
import { openIndexSearcher } from '../../src/shared/search/query/search'
import { finish } from '../../src/shared/steps'
import { examineFolder } from '../content/edge/compile-folder'
import { assemblePack } from '../content/pack/assemble'

const content = fileURLToPath(new URL('../../content', import.meta.url))

/** Returns the search files of our content, compiled as they are shipped, and search over them. Throws where it has errors. */
export async function openSearchedHandbook() {
  const { handbook } = await examineFolder(content)
  const files = new Map(assemblePack(handbook)?.map(({ path, text }) => [path, text]))
  const read = (path: string): unknown => JSON.parse(files.get(path) ?? 'null')
  const indexFile = v.parse(indexFileSchema, read(PACK_FILES.searchIndex))
  const { documents } = v.parse(documentsFileSchema, read(PACK_FILES.searchDocuments))
  const passages = new Map(documents.map((document) => [document.id, document]))
  const { search } = finish(openIndexSearcher(indexFile, passages))
  return { passages, synonyms: indexFile.synonyms, search }
}
