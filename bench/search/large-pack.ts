import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as v from 'valibot'
import { root } from '../../build/setup/root.mjs'
import type { EntrySummary } from '../../src/shared/model/entry'
import { entrySummarySchema } from '../../src/shared/model/entry'
import { placeKey, placeSchema } from '../../src/shared/model/ids'
import { contentsSchema, manifestSchema, PACK_FILES } from '../../src/shared/model/pack'
import { buildSearchFiles } from '../../src/shared/search/build'
import type { Indexable, SearchDocument } from '../../src/shared/search/document'

const PACK = path.join('out', 'pack')

/**
 * Returns the folder of a copy of the built application whose search is over these documents; the entries of the
 * handbook itself stay, for the first page. The documents' own pages are not there: nothing opens them.
 */
export function applicationOver(documents: readonly Indexable[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-application-'))
  for (const part of ['package.json', 'out/main', 'out/preload', 'out/renderer', PACK]) {
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true })
  }
  const pack = path.join(folder, PACK)
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(pack, file), 'utf8'))
  const contents = v.parse(contentsSchema, read(PACK_FILES.contents))
  const places = documents.map(toPlace)
  const search = buildSearchFiles(places)
  const changed = new Map<string, string>([
    [
      PACK_FILES.contents,
      JSON.stringify({ ...contents, entries: [...contents.entries, ...entriesOf(places, contents.entries)] })
    ],
    [PACK_FILES.searchIndex, JSON.stringify(search.index)],
    [PACK_FILES.searchDocuments, JSON.stringify(search.documents)]
  ])
  for (const [file, text] of changed) write(path.join(pack, file), text)
  const manifest = v.parse(manifestSchema, read(PACK_FILES.manifest))
  const files = manifest.files.map((file) => {
    const text = changed.get(file.path)
    if (text === undefined) return file
    const sha256 = createHash('sha256').update(text).digest('hex')
    return { ...file, size: Buffer.byteLength(text), sha256 }
  })
  write(path.join(pack, PACK_FILES.manifest), JSON.stringify({ ...manifest, files }))
  return folder
}

/** `fiche#3` of a corpus as a place of a handbook; the first section is the entry itself. */
function toPlace(document: Indexable): SearchDocument {
  const [fiche = '', section = '0'] = document.id.toLowerCase().split('#')
  const place = v.parse(placeSchema, {
    entry: `page-${fiche}`,
    section: section === '0' ? null : `section-${section}`
  })
  return { ...document, ...place, id: placeKey(place) }
}

/** Under one closed branch of the contents, so that the tree is drawn as small as ever. */
function entriesOf(places: readonly SearchDocument[], own: readonly EntrySummary[]): readonly EntrySummary[] {
  const titles = new Map(places.map(({ entry, title }) => [entry, title]))
  return [...titles].map(([id, title]) =>
    v.parse(entrySummarySchema, {
      id,
      title,
      type: 'fiche',
      summary: '',
      parent: own[0]?.id ?? null,
      reviewedOn: '2026-11-01',
      sections: []
    })
  )
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}
