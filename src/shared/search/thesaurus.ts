import { analyse } from './analysis'
import { finish, type Steps } from './steps'
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
  /** Makes the rules before they are needed. */
  prepare(): Steps<void>
}

interface Rule {
  readonly source: readonly string[]
  readonly kind: Synonym['kind']
  readonly surface: string
  readonly terms: readonly string[]
}

/** Returns the thesaurus of editors' synonyms; each pair is used both ways. Its rules are only made when first needed. */
export function createThesaurus(synonyms: readonly Synonym[]): Thesaurus {
  let made: ReadonlyMap<string, readonly Rule[]> | null = null
  const known = (): ReadonlyMap<string, readonly Rule[]> => (made ??= finish(rulesOf(synonyms)))
  return {
    *prepare() {
      made ??= yield* rulesOf(synonyms)
    },
    substitutes: (queryTerms) => {
      const rules = known()
      return queryTerms.flatMap((term, at) =>
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
}

interface Expression {
  readonly surface: string
  readonly terms: readonly string[]
}

function* rulesOf(synonyms: readonly Synonym[]): Steps<ReadonlyMap<string, readonly Rule[]>> {
  const rules = new Map<string, Rule[]>()
  for (const { kind, from, to } of synonyms) {
    yield
    const [ours, theirs] = [from.map(toExpression), to.map(toExpression)]
    for (const one of ours) {
      for (const other of theirs) {
        addRule(rules, kind, one, other)
        addRule(rules, kind, other, one)
      }
    }
  }
  return rules
}

function addRule(rules: Map<string, Rule[]>, kind: Synonym['kind'], from: Expression, to: Expression): void {
  const [first] = from.terms
  if (first === undefined || to.terms.length === 0) return
  const rule = { source: from.terms, kind, surface: to.surface, terms: to.terms }
  const others = rules.get(first)
  if (others === undefined) rules.set(first, [rule])
  else others.push(rule)
}

/** One term a word: its widest form. */
function toExpression(surface: string): Expression {
  const terms = analyse(surface).flatMap(({ forms }) => (forms[0] === undefined ? [] : [forms[0].term]))
  return { surface, terms }
}
