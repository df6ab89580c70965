import MiniSearch from 'minisearch'
import { analyse } from './analysis'
import {
  SEARCH_FORMAT,
  type DocumentsFile,
  type Indexable,
  type IndexFile,
  type SearchDocument
} from './document'
import { indexOptions } from './index-options'
import type { Synonym } from './synonyms'

/**
 * Returns the two search files of a pack as values to be serialised as JSON: `search/index.json` and
 * `search/documents.json`. The same documents always give the same files. Throws where two documents share an id.
 */
export function buildSearchFiles(
  documents: readonly SearchDocument[],
  synonyms: readonly Synonym[] = []
): {
  readonly index: IndexFile
  readonly documents: DocumentsFile
} {
  return {
    index: buildIndex(documents, synonyms),
    documents: { format: SEARCH_FORMAT, documents: [...documents] }
  }
}

/** Returns the index of any corpus, as `search/index.json` holds it. Throws where two documents share an id. */
export function buildIndex(documents: readonly Indexable[], synonyms: readonly Synonym[] = []): IndexFile {
  const engine = new MiniSearch<Indexable>(indexOptions)
  engine.addAll(documents)
  return {
    format: SEARCH_FORMAT,
    engine: engine.toJSON(),
    words: collectWords(documents),
    synonyms: [...synonyms]
  }
}

/** The words behind every term, so that search can complete, correct and explain in words rather than in stems. */
function collectWords(documents: readonly Indexable[]): string[][] {
  const words = new Map<string, Set<string>>()
  for (const { title, heading, keywords, text } of documents) {
    for (const field of [title, heading, keywords, text]) addWords(words, field)
  }
  return [...words]
    .map(([term, surfaces]) => [term, ...[...surfaces].sort(byCodeUnit)])
    .sort(([a = ''], [b = '']) => byCodeUnit(a, b))
}

function addWords(words: Map<string, Set<string>>, text: string): void {
  for (const { forms } of analyse(text)) {
    for (const { term, start, end } of forms) {
      const surfaces = words.get(term) ?? new Set()
      words.set(term, surfaces.add(text.slice(start, end).normalize('NFC').toLowerCase()))
    }
  }
}

/** Same order on every machine, whatever its language. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
