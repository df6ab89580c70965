import { counted } from '../../shared/french/plural'
import { PACK_FILES } from '../../shared/content/pack'
import { documentsFileSchema, indexFileSchema } from '../../shared/search/index/files'
import { openIndexSearcher } from '../../shared/search/query/search'
import { finish } from '../../shared/steps'
import type { Pack } from '../content/pack/open-pack'
import { readPackFile } from '../content/pack/read-pack-file'
import { findingOf, type Finding } from './finding'

/** Reads every file of a pack, whose size and digest its manifest holds. */
export async function tryFiles(pack: Pack): Promise<Finding> {
  const { files } = pack.manifest
  const bad: string[] = []
  for (const { path: file } of files) if ((await pack.read(file)).kind !== 'found') bad.push(file)
  return bad.length === 0
    ? { outcome: 'passed', detail: `${counted(files.length, 'fichier')}.` }
    : findingOf(`Fichiers abîmés ou absents\u00a0: ${bad.join(', ')}. Réinstallez cette version.`)
}

/** Looks for the title of a page, which must be found. */
export async function trySearch(pack: Pack): Promise<Finding> {
  try {
    const [index, { documents }] = await Promise.all([
      readPackFile(pack, PACK_FILES.searchIndex, indexFileSchema),
      readPackFile(pack, PACK_FILES.searchDocuments, documentsFileSchema)
    ])
    const { search } = finish(openIndexSearcher(index, new Map(documents.map((one) => [one.id, one]))))
    const [wanted] = documents
    const found = wanted !== undefined && search(wanted.title).hits.some(({ id }) => id === wanted.id)
    return findingOf(found ? null : 'Le titre d’une page ne se trouve pas.')
  } catch {
    return findingOf('L’index ne peut pas être lu.')
  }
}
