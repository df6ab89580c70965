import type { SearchIndex, TermScores } from '../index/engine'
import type { SynonymMatch } from '../index/synonyms'
import type { Vocabulary } from '../index/vocabulary'
import type { ParsedQuery, QueryWord, Understanding } from '../types'
import { RETRIEVAL_BUDGET, SYNONYM_WEIGHTS } from '../weights'

/** A set of words of a query, or of synonyms: bits by position. */
export type BitSet = number

/** A document that holds something of a query. */
export interface Candidate {
  /** Its number in the index. */
  readonly document: number
  /** Weighted sum of the BM25 scores of its terms. */
  readonly score: number
  /** The words of the query that it holds in some form. */
  readonly words: BitSet
  /** The synonyms that it holds, by rank. */
  readonly synonyms: BitSet
  /** The fields that hold something of the query, as bits. */
  readonly fields: number
}

/** One way to match some words of the query: a term, or all the terms of a synonym. */
interface Clause {
  readonly terms: readonly string[]
  readonly weight: number
  /** Positions of the words of the query that it stands for. */
  readonly covers: readonly number[]
  /** Sum of the document frequencies of its terms. */
  readonly cost: number
  readonly word: BitSet
  readonly synonym: BitSet
}

/** Returns the documents that hold the rarer words of a query, with the scores of all its words. */
export type Retrieve = (understanding: Understanding) => readonly Candidate[]

/** Returns a function that retrieves candidates from an index. */
export function createRetriever({
  ids,
  scoresOf,
  vocabulary: { frequency }
}: Pick<SearchIndex, 'ids' | 'scoresOf' | 'vocabulary'>): Retrieve {
  // Accumulators: one place for each document, cleared after each query, so that no object is allocated for a document
  // that is not kept.
  const scores = new Float64Array(ids.length)
  const words = new Int32Array(ids.length)
  const synonyms = new Int32Array(ids.length)
  const fields = new Int32Array(ids.length)

  /** Adds the scores of a clause; only a leading one adds documents. */
  function add(clause: Clause, found: number[], isLeading: boolean): void {
    const scored = intersect(clause.terms.map(scoresOf))
    for (let at = 0; at < scored.documents.length; at += 1) {
      const document = scored.documents[at] ?? 0
      if (fields[document] === 0) {
        if (!isLeading) continue
        found.push(document)
      }
      scores[document] = (scores[document] ?? 0) + clause.weight * (scored.scores[at] ?? 0)
      fields[document] = (fields[document] ?? 0) | (scored.fields[at] ?? 0)
      words[document] = (words[document] ?? 0) | clause.word
      synonyms[document] = (synonyms[document] ?? 0) | clause.synonym
    }
  }

  function take(document: number): Candidate {
    const taken = {
      document,
      score: scores[document] ?? 0,
      words: words[document] ?? 0,
      synonyms: synonyms[document] ?? 0,
      fields: fields[document] ?? 0
    }
    scores[document] = words[document] = synonyms[document] = fields[document] = 0
    return taken
  }

  return ({ parsed, words: asked, synonyms: others }) => {
    const clauses = [...wordClauses(asked, frequency), ...synonymClauses(others, frequency)]
    const leading = leadingWords(clauses, parsed)
    const leads = ({ covers }: Clause): boolean => covers.every((at) => leading.has(at))
    const found: number[] = []
    for (const clause of clauses.filter(leads)) add(clause, found, true)
    for (const clause of clauses) if (!leads(clause)) add(clause, found, false)
    return found.map(take)
  }
}

function wordClauses(words: readonly QueryWord[], frequency: Vocabulary['frequency']): readonly Clause[] {
  return words.flatMap(({ expansions, weight: weightOfWord }, at) =>
    expansions.map(({ term, weight }) => ({
      terms: [term],
      weight: weightOfWord * weight,
      covers: [at],
      cost: frequency(term),
      word: 1 << at,
      synonym: 0
    }))
  )
}

function synonymClauses(
  synonyms: readonly SynonymMatch[],
  frequency: Vocabulary['frequency']
): readonly Clause[] {
  return synonyms.map(({ terms, covers }, rank) => ({
    terms,
    weight: (SYNONYM_WEIGHTS.score * covers.length) / terms.length,
    covers,
    cost: terms.reduce((sum, term) => sum + frequency(term), 0),
    word: 0,
    synonym: 1 << rank
  }))
}

/** The rarest words within the budget, at least one; where there are phrases, the rarest of their words, which are required. */
function leadingWords(clauses: readonly Clause[], { words }: ParsedQuery): ReadonlySet<number> {
  const costs = words.map(({ quoted }, at) => ({
    at,
    quoted,
    cost: clauses.reduce((sum, { covers, cost }) => (covers.includes(at) ? sum + cost : sum), 0)
  }))
  const rarest = costs.filter(({ cost }) => cost > 0).sort((a, b) => a.cost - b.cost)
  const required = rarest.find(({ quoted }) => quoted)
  if (required !== undefined) return new Set([required.at])
  let spent = 0
  const chosen = rarest.filter(({ cost }, rank) => {
    spent += cost
    return rank === 0 || spent <= RETRIEVAL_BUDGET
  })
  return new Set(chosen.map(({ at }) => at))
}

/** The documents that hold all the terms, with the sum of their scores. */
function intersect(terms: readonly TermScores[]): TermScores {
  const [first, ...others] = terms
  if (first === undefined) return { documents: [], scores: [], fields: [] }
  return others.reduce(intersectTwo, first)
}

function intersectTwo(some: TermScores, more: TermScores): TermScores {
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
