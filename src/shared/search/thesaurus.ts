import { analyse } from './analysis'
import type { Synonym } from './synonyms'

/** An expression to look for in place of some words of the query. */
export interface Substitute {
  readonly kind: Synonym['kind']
  /** As editors write it. */
  readonly surface: string
  /** Terms of the index, all of which a document needs to hold. */
  readonly terms: readonly string[]
  /** Positions of the words of the query that it stands for. */
  readonly covers: readonly number[]
}

/** Words that editors hold for one another. */
export interface Thesaurus {
  /** Returns what may stand for parts of a query, given as one term a word. */
  substitutes(queryTerms: readonly string[]): readonly Substitute[]
}

interface Rule {
  readonly source: readonly string[]
  readonly kind: Synonym['kind']
  readonly surface: string
  readonly terms: readonly string[]
}

/** Returns the thesaurus of editors' synonyms; each pair is used both ways. */
export function createThesaurus(synonyms: readonly Synonym[]): Thesaurus {
  const rules = new Map<string, Rule[]>()
  for (const { kind, from, to } of synonyms) {
    for (const [a, b] of from.flatMap((one) => to.map((other) => [one, other] as const))) {
      addRule(rules, kind, a, b)
      addRule(rules, kind, b, a)
    }
  }
  return {
    substitutes: (queryTerms) =>
      queryTerms.flatMap((term, at) =>
        (rules.get(term) ?? [])
          .filter(({ source }) => source.every((wanted, offset) => queryTerms[at + offset] === wanted))
          .map(({ source, kind, surface, terms }) => ({
            kind,
            surface,
            terms,
            covers: source.map((_, offset) => at + offset)
          }))
      )
  }
}

function addRule(rules: Map<string, Rule[]>, kind: Synonym['kind'], from: string, to: string): void {
  const [source, terms] = [ownTerms(from), ownTerms(to)]
  const [first] = source
  if (first === undefined || terms.length === 0) return
  rules.set(first, [...(rules.get(first) ?? []), { source, kind, surface: to, terms }])
}

/** One term a word: its widest form. */
function ownTerms(expression: string): readonly string[] {
  return analyse(expression).flatMap(({ forms }) => (forms[0] === undefined ? [] : [forms[0].term]))
}
