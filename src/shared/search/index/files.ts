import * as v from 'valibot'
import { entryIdSchema, sectionIdSchema } from '../../content/ids'
import { PACK_LIMITS, signedLine, signedList } from '../../content/limits'
import type { PackedEngine } from './packing'
import { synonymSchema } from './synonyms'

/** The words of a whole section. */
const MAX_TEXT = 10 * PACK_LIMITS.words

/**
 * One findable place. There is one document for every entry (`section: null`: its summary and the text before
 * its first heading) and one for every section (its text up to the next heading of any level).
 */
export const searchDocumentSchema = v.object({
  /** `placeKey` of the place. */
  id: v.pipe(v.string(), v.maxLength(201)),
  entry: entryIdSchema,
  section: v.nullable(sectionIdSchema),
  /** Title of the entry. */
  title: signedLine(PACK_LIMITS.title),
  /** Heading of the section; empty for the entry itself. */
  heading: signedLine(PACK_LIMITS.title),
  /** Acronyms, synonyms and other words under which readers look for the place, separated by commas. */
  keywords: signedLine(PACK_LIMITS.words),
  /** Plain text; blocks separated by a line break so that words of two blocks never touch. */
  text: v.pipe(v.string(), v.maxLength(MAX_TEXT))
})
export type SearchDocument = v.InferOutput<typeof searchDocumentSchema>

/** What is indexed of a document: enough for any corpus, ours or another. */
export type Indexable = Readonly<Pick<SearchDocument, 'id' | 'title' | 'heading' | 'keywords' | 'text'>>

/** The texts of a document, which are read again to re-rank it and to cut its snippet. */
export type Passage = Omit<Indexable, 'id'>

/** Version of the format of both files; a reader of another version refuses them. */
export const SEARCH_FORMAT = 2

/**
 * `search/documents.json` of a pack: the texts that results are re-ranked by and snippets cut from. They are kept out
 * of the index, which they would make 2.6 times larger.
 */
export const documentsFileSchema = v.object({
  format: v.literal(SEARCH_FORMAT),
  documents: signedList(searchDocumentSchema, PACK_LIMITS.documents)
})
export type DocumentsFile = v.InferOutput<typeof documentsFileSchema>

/** `search/index.json` of a pack: written by `buildSearchFiles`, read by `loadIndex`. */
export const indexFileSchema = v.object({
  format: v.literal(SEARCH_FORMAT),
  engine: v.custom<PackedEngine>(isPackedEngine, 'not a packed MiniSearch'),
  /** For each term of the engine, the words of the texts that it stands for. */
  words: signedList(signedLine(PACK_LIMITS.sentence), PACK_LIMITS.terms),
  synonyms: signedList(synonymSchema, PACK_LIMITS.longList)
})
export type IndexFile = v.InferOutput<typeof indexFileSchema>

/** Deeper parts are MiniSearch's own format, which the digests of the pack protect. */
function isPackedEngine(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'terms' in value && 'postings' in value
}
