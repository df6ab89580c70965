import { createHash } from 'node:crypto'
import {
  entryFile,
  type Manifest,
  PACK_FILES,
  PACK_FORMAT,
  type PackIdentity
} from '../../../src/shared/content/pack'
import { buildSearchFiles } from '../../../src/shared/search/index/engine'
import type { SearchDocument } from '../../../src/shared/search/index/files'
import { readSynonyms } from '../../../src/shared/search/index/synonyms'
import { assembleHome } from '../handbook/home'
import { readRetired } from '../handbook/retired'
import { usesOf } from '../handbook/used-in'
import { assembleWays } from '../handbook/ways'
import { placesOf } from '../handbook/places'
import type { Handbook } from '../handbook/read-handbook'
import { compareText } from '../model/problem'
import type { PackFile } from '../model/source'
import type { Manual } from '../schema/registers'
import { typeset } from '../typography'
import { assembleEntry } from './entry'
import { inReadingOrder } from './order'
import { paperCodesOf } from './paper-codes'
import { keywordsOf, searchDocuments } from './search-documents'
import { summarise } from './summary'

/**
 * Returns the files of the pack, by path, the manifest last; null where the registers cannot be used. The same
 * handbook gives the same bytes. Entries with errors are there as far as they could be read: whether that is good
 * enough is for the caller to say.
 */
export function assemblePack(handbook: Handbook): readonly PackFile[] | null {
  if (handbook.manual === null || handbook.home === null || handbook.sources === null) return null
  const identity = identityOf(handbook.manual.data)
  const places = placesOf(handbook)
  const material = { handbook, places, manual: handbook.manual.data, sources: handbook.sources.data }
  const placed = inReadingOrder(handbook, places)
  const uses = usesOf(placed.map(({ entry }) => entry))
  const assembled = placed.map(({ entry: parsed, parent }) => {
    const summary = summarise(parsed, parent)
    return { parsed, summary, entry: assembleEntry(parsed, summary, material, uses.get(summary.id) ?? []) }
  })
  const home = {
    ...assembleHome(handbook.home.data, (id) => Boolean(places.get(id))),
    ways: assembleWays(handbook.ways?.data ?? null, places)
  }
  const retired = readRetired(handbook.retired?.data ?? {}, places)
  const entries = assembled.map(({ entry }) => entry)
  const documents = assembled.flatMap(({ entry, parsed }) =>
    searchDocuments(entry, keywordsOf(parsed.matter))
  )
  const search = buildSearchFiles(
    firstOfEach(documents),
    handbook.synonyms === null ? [] : readSynonyms(handbook.synonyms.data)
  )
  const files = [
    jsonFile(PACK_FILES.contents, {
      identity,
      home,
      entries: assembled.map(({ summary }) => summary),
      retired
    }),
    jsonFile(PACK_FILES.paperCodes, paperCodesOf(entries, retired)),
    ...pronunciationFiles(handbook),
    jsonFile(PACK_FILES.searchIndex, search.index),
    jsonFile(PACK_FILES.searchDocuments, search.documents),
    ...entries.map((entry) => jsonFile(entryFile(entry.id), entry))
  ].toSorted((a, b) => compareText(a.path, b.path))
  return [...files, manifestFile(identity, files)]
}

/** How terms are pronounced: no file where the handbook does not say. */
function pronunciationFiles({ pronunciations }: Handbook): readonly PackFile[] {
  if (pronunciations === null) return []
  const terms = pronunciations.data.map(({ ecrit, dit }) => ({ written: ecrit, spoken: dit }))
  return [jsonFile(PACK_FILES.pronunciations, { terms })]
}

/** In a draft two headings of a page may still bear the same id. */
function firstOfEach(documents: readonly SearchDocument[]): readonly SearchDocument[] {
  const firsts = new Map(documents.toReversed().map((document) => [document.id, document]))
  return documents.filter((document) => firsts.get(document.id) === document)
}

function identityOf(manual: Manual): PackIdentity {
  return {
    id: manual.id,
    title: typeset(manual.titre),
    version: manual.version,
    publishedOn: manual.publie_le,
    language: manual.langue,
    licence: typeset(manual.licence)
  }
}

function manifestFile(identity: PackIdentity, files: readonly PackFile[]): PackFile {
  const manifest: Manifest = {
    format: PACK_FORMAT,
    ...identity,
    files: files.map(({ path, text }) => ({
      path,
      size: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex')
    }))
  }
  return jsonFile(PACK_FILES.manifest, manifest)
}

function jsonFile(path: string, value: unknown): PackFile {
  return { path, text: `${JSON.stringify(value)}\n` }
}
