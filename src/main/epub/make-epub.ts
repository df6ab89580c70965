import { entrySchema, type Entry } from '../../shared/content/entry'
import { contentsSchema, entryFile, PACK_FILES } from '../../shared/content/pack'
import { paperCodesSchema } from '../../shared/content/paper-codes'
import type { EntriesJob } from '../../shared/print/job'
import { jobPartsOf } from '../../shared/print/job-parts'
import type { Pack } from '../content/pack/open-pack'
import { readPackFile } from '../content/pack/read-pack-file'
import { mediaArchive } from '../files/media-archive'
import { composeBook, type Publication } from './compose-book'
import { drawNavigation } from './navigation'
import { drawContainer, drawContentDocument, drawPackageDocument } from './package-document'
import { BOOK_STYLE } from './style'

/** A book as the bytes of a file, or in French why there is none. */
export type Epub =
  | { readonly ok: true; readonly title: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly message: string }

const NAVIGATION = '_sommaire.xhtml'
const STYLE = '_style.css'

/**
 * Returns a job as EPUB 3.3: the same bytes for the same content, no script, nothing from elsewhere.
 * @throws where a file of the pack cannot be read
 */
export async function makeEpub(job: EntriesJob, pack: Pack): Promise<Epub> {
  const contents = await readPackFile(pack, PACK_FILES.contents, contentsSchema)
  const parts = jobPartsOf(job, contents)
  if (typeof parts === 'string') return { ok: false, message: parts }
  const hasCodes = pack.manifest.files.some(({ path }) => path === PACK_FILES.paperCodes)
  const codes = hasCodes ? await readPackFile(pack, PACK_FILES.paperCodes, paperCodesSchema) : null
  const entries: Entry[] = []
  for (const { place } of parts) entries.push(await readPackFile(pack, entryFile(place.entry), entrySchema))
  const book = composeBook({ job, contents, codes, parts, entries })
  return {
    ok: true,
    title: book.title,
    bytes: await mediaArchive('application/epub+zip', filesOf(book))
  }
}

/** Returns the files of a book by path, in the order of the archive. */
export function filesOf(book: Publication): Readonly<Record<string, string>> {
  const folder = 'EPUB'
  const documents = [
    { file: NAVIGATION, title: 'Sommaire', body: drawNavigation(book, NAVIGATION) },
    ...book.pages
  ].map(({ file, title, body }) => [`${folder}/${file}`, drawContentDocument(title, body, STYLE)] as const)
  return {
    'META-INF/container.xml': drawContainer(`${folder}/package.opf`),
    [`${folder}/package.opf`]: drawPackageDocument(book, NAVIGATION, STYLE),
    [`${folder}/${STYLE}`]: BOOK_STYLE,
    ...Object.fromEntries(documents)
  }
}
