import * as v from 'valibot'
import type { Steps } from '../../steps'
import { PACK_LIMITS, signedLine, signedList } from '../../content/limits'
import { analyse } from '../analysis/analyse'

const expressionSchema = v.pipe(v.string(), v.trim(), v.nonEmpty('Une expression vide ne trouve rien.'))
const expressionsSchema = v.pipe(v.array(expressionSchema), v.minLength(1, 'Donnez au moins une expression.'))

/** `sigle`: an acronym and what it stands for. `mot`: words of readers for words of the handbook. */
export const synonymSchema = v.object({
  kind: v.picklist(['sigle', 'mot']),
  from: signedList(signedLine(PACK_LIMITS.name)),
  to: signedList(signedLine(PACK_LIMITS.name))
})
export type Synonym = v.InferOutput<typeof synonymSchema>

/** `synonymes.yaml` of a content folder, as editors write it; either list may be left out. */
export const synonymsSourceSchema = v.strictObject({
  sigles: v.optional(v.array(v.strictObject({ sigle: expressionSchema, pour: expressionsSchema })), []),
  mots: v.optional(v.array(v.strictObject({ mots: expressionsSchema, pour: expressionsSchema })), [])
})
export type SynonymsSource = v.InferOutput<typeof synonymsSourceSchema>

/** Returns the synonyms of a source, in its order, as `buildSearchFiles` takes them. */
export function readSynonyms({ sigles, mots }: SynonymsSource): readonly Synonym[] {
  return [
    ...sigles.map(({ sigle, pour }): Synonym => ({ kind: 'sigle', from: [sigle], to: pour })),
    ...mots.map(({ mots: from, pour }): Synonym => ({ kind: 'mot', from, to: pour }))
  ]
}

/** An expression to look for in place of some words of the query. */
export interface SynonymMatch {
  readonly kind: Synonym['kind']
  /** As editors write it. */
  readonly surface: string
  /** Terms of the index, all of which a document needs to hold. */
  readonly terms: readonly string[]
  /** Positions of the words of the query that it stands for. */
  readonly covers: readonly number[]
}

/** Returns what may stand for parts of a query, given as one term a word. */
export type MatchSynonyms = (queryTerms: readonly string[]) => readonly SynonymMatch[]

/** What replaces the terms of `source`, which follow each other. */
interface Rule extends Omit<SynonymMatch, 'covers'> {
  readonly source: readonly string[]
}

/** Returns the matcher of editors' synonyms, in steps; each pair is used both ways. */
export function* createSynonymMatcher(synonyms: readonly Synonym[]): Steps<MatchSynonyms> {
  const rules = yield* rulesOf(synonyms)
  return (queryTerms) =>
    eachOnce(
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
    )
}

/** Several lines of editors may lead from the same words to the same: that counts, and is told, once. */
function eachOnce(matches: readonly SynonymMatch[]): readonly SynonymMatch[] {
  return [
    ...new Map(matches.map((match) => [`${match.covers.join()} ${match.terms.join()}`, match])).values()
  ]
}

interface Expression {
  readonly surface: string
  readonly terms: readonly string[]
}

/** The rules by the first term of their source. */
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
