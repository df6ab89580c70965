import { analyse } from './analysis'
import type { IndexFile } from './document'

/** Collects the words of texts while they are indexed, so that each is analysed once. */
export interface WordList {
  /** Begins another document. */
  readonly open: () => void
  /** Returns the terms of a text of the open document, and keeps its words. */
  readonly read: (text: string) => string[]
  /** Returns the rows of an index file, by term. */
  readonly rows: () => IndexFile['words']
}

interface TermRow {
  documents: number
  /** The last document that was counted. */
  counted: number
  readonly surfaces: Set<string>
}

/** Returns an empty list. */
export function createWordList(): WordList {
  const known = new Map<string, TermRow>()
  let document = 0

  function keep(term: string, surface: string): void {
    let row = known.get(term)
    if (row === undefined) known.set(term, (row = { documents: 0, counted: 0, surfaces: new Set() }))
    if (row.counted !== document) {
      row.counted = document
      row.documents += 1
    }
    row.surfaces.add(surface)
  }

  return {
    open: () => {
      document += 1
    },
    read: (text) =>
      analyse(text).flatMap(({ forms }) =>
        forms.map(({ term, start, end }) => {
          keep(term, text.slice(start, end))
          return term
        })
      ),
    rows: () =>
      [...known]
        .map(([term, { documents, surfaces }]): IndexFile['words'][number] => [
          term,
          documents,
          ...new Set([...surfaces].map((surface) => surface.normalize('NFC').toLowerCase()).sort(byCodeUnit))
        ])
        .sort(([a], [b]) => byCodeUnit(a, b))
  }
}

/** Same order on every machine, whatever its language. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
