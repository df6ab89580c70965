import type { QueryWord } from './expand'
import type { ReadQuery } from './read-query'
import type { TermScores } from './scorer'
import type { Substitute } from './thesaurus'
import type { Understanding } from './understand'
import type { Vocabulary } from './vocabulary'

/** A document that holds something of a query. */
export interface Gathered {
  /** Its number in the index. */
  readonly document: number
  /** Sum of the scores of the terms, each as much as it counts. */
  readonly score: number
  /** The words of the query that it holds, as bits by position. */
  readonly words: number
  /** The synonyms that it holds, as bits by rank. */
  readonly substitutes: number
  /** The fields that hold something of the query, as bits. */
  readonly fields: number
}

/** How much a synonym counts beside the reader's own word. */
const SUBSTITUTE = 0.5
/**
 * How many occurrences are scored before rarer words alone decide which documents are looked at. Every word of a
 * handbook stays below; in fifty thousand sections « peut » stands in thirteen thousand.
 */
const BUDGET = 2500

/** What stands for some words of a query. */
interface Leaf {
  readonly terms: readonly string[]
  readonly weight: number
  /** Positions of the words of the query that it stands for. */
  readonly covers: readonly number[]
  /** In how many documents its terms stand. */
  readonly cost: number
  readonly word: number
  readonly substitute: number
}

/** Returns the documents that hold the rarer words of a query, with the score of all its words. */
export type Gather = (understanding: Understanding) => readonly Gathered[]

/** Returns a function that gathers from an index of so many documents, whose terms `scoresOf` scores. */
export function createGather(
  count: number,
  scoresOf: (term: string) => TermScores,
  { frequency }: Vocabulary
): Gather {
  // One place for each document, cleared after each query: nothing is made for documents that are not kept.
  const scores = new Float64Array(count)
  const words = new Int32Array(count)
  const substitutes = new Int32Array(count)
  const fields = new Int32Array(count)

  function add(leaf: Leaf, found: number[], isDeciding: boolean): void {
    const scored = allOf(leaf.terms.map(scoresOf))
    for (let at = 0; at < scored.documents.length; at += 1) {
      const document = scored.documents[at] ?? 0
      if (fields[document] === 0) {
        if (!isDeciding) continue
        found.push(document)
      }
      scores[document] = (scores[document] ?? 0) + leaf.weight * (scored.scores[at] ?? 0)
      fields[document] = (fields[document] ?? 0) | (scored.fields[at] ?? 0)
      words[document] = (words[document] ?? 0) | leaf.word
      substitutes[document] = (substitutes[document] ?? 0) | leaf.substitute
    }
  }

  function take(document: number): Gathered {
    const taken = {
      document,
      score: scores[document] ?? 0,
      words: words[document] ?? 0,
      substitutes: substitutes[document] ?? 0,
      fields: fields[document] ?? 0
    }
    scores[document] = words[document] = substitutes[document] = fields[document] = 0
    return taken
  }

  return ({ read, words: asked, substitutes: others }) => {
    const leaves = [...ownLeaves(asked, frequency), ...otherLeaves(others, frequency)]
    const deciding = decidingWords(leaves, read)
    const decides = ({ covers }: Leaf): boolean => covers.every((at) => deciding.has(at))
    const found: number[] = []
    for (const leaf of leaves.filter(decides)) add(leaf, found, true)
    for (const leaf of leaves) if (!decides(leaf)) add(leaf, found, false)
    return found.map(take)
  }
}

function ownLeaves(words: readonly QueryWord[], frequency: Vocabulary['frequency']): readonly Leaf[] {
  return words.flatMap(({ expansions }, at) =>
    expansions.map(({ term, weight }) => ({
      terms: [term],
      weight,
      covers: [at],
      cost: frequency(term),
      word: 1 << at,
      substitute: 0
    }))
  )
}

function otherLeaves(
  substitutes: readonly Substitute[],
  frequency: Vocabulary['frequency']
): readonly Leaf[] {
  return substitutes.map(({ terms, covers }, rank) => ({
    terms,
    weight: (SUBSTITUTE * covers.length) / terms.length,
    covers,
    cost: terms.reduce((sum, term) => sum + frequency(term), 0),
    word: 0,
    substitute: 1 << rank
  }))
}

/** The rarest words, as many as the budget has room for, and at least one; the rarest word of phrases alone, which need it. */
function decidingWords(leaves: readonly Leaf[], { words }: ReadQuery): ReadonlySet<number> {
  const costs = words.map(({ quoted }, at) => ({
    at,
    quoted,
    cost: leaves.reduce((sum, { covers, cost }) => (covers.includes(at) ? sum + cost : sum), 0)
  }))
  const rarest = costs.filter(({ cost }) => cost > 0).sort((a, b) => a.cost - b.cost)
  const needed = rarest.find(({ quoted }) => quoted)
  if (needed !== undefined) return new Set([needed.at])
  let spent = 0
  const chosen = rarest.filter(({ cost }, rank) => {
    spent += cost
    return rank === 0 || spent <= BUDGET
  })
  return new Set(chosen.map(({ at }) => at))
}

/** The documents that hold all the terms, with the sum of their scores. */
function allOf(terms: readonly TermScores[]): TermScores {
  const [first, ...others] = terms
  if (first === undefined) return { documents: [], scores: [], fields: [] }
  return others.reduce(both, first)
}

function both(some: TermScores, more: TermScores): TermScores {
  const places = new Map(more.documents.map((document, at) => [document, at]))
  const kept = some.documents.flatMap((document, at) => {
    const other = places.get(document)
    return other === undefined ? [] : [{ document, at, other }]
  })
  return {
    documents: kept.map(({ document }) => document),
    scores: kept.map(({ at, other }) => (some.scores[at] ?? 0) + (more.scores[other] ?? 0)),
    fields: kept.map(({ at, other }) => (some.fields[at] ?? 0) | (more.fields[other] ?? 0))
  }
}
