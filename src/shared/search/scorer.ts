import type MiniSearch from 'minisearch'
import { INDEXED_FIELDS } from './index-options'
import type { Passage } from './query'

/** Where a term stands: documents by number, what MiniSearch scores each for it, and the fields that hold it as bits. */
export interface TermScores {
  readonly documents: readonly number[]
  readonly scores: readonly number[]
  readonly fields: readonly number[]
}

/** How many occurrences are kept at most: what a large index needs while one types, a few tens of megabytes. */
const MAX_KEPT = 1_000_000

/**
 * Returns a function that gives the scores of a term, and remembers them. As one types, the same words are asked at
 * each key; and MiniSearch makes several objects for each document that it scores.
 */
export function createScorer(engine: MiniSearch<Passage>): (term: string) => TermScores {
  const known = new Map<string, TermScores>()
  let kept = 0
  return (term) => {
    const remembered = known.get(term)
    if (remembered !== undefined) return remembered
    const scored = scoreTerm(engine, term)
    kept += scored.documents.length
    if (kept > MAX_KEPT) {
      known.clear()
      kept = scored.documents.length
    }
    known.set(term, scored)
    return scored
  }
}

function scoreTerm(engine: MiniSearch<Passage>, term: string): TermScores {
  const documents: number[] = []
  const scores: number[] = []
  const fields: number[] = []
  // Taken one by one and refused, results are never sorted: the order of one term is of no use.
  engine.search(term, {
    filter: ({ id, score, match }) => {
      documents.push(Number(id))
      scores.push(score)
      fields.push(bitsOf(match[term] ?? []))
      return false
    }
  })
  return { documents, scores, fields }
}

function bitsOf(fields: readonly string[]): number {
  return fields.reduce((bits, field) => bits | fieldBit(field), 0)
}

/** Returns the bit that stands for an indexed field. */
export function fieldBit(field: string): number {
  return 1 << INDEXED_FIELDS.findIndex((one) => one === field)
}
