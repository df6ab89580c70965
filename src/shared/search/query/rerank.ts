import { type Token, tokenise } from '../analysis/analyse'
import { isInflection } from '../analysis/stem'
import type { Passage } from '../index/files'
import type { Hit, QueryWord } from '../types'
import { PAGE_SIGNAL_WEIGHTS, PAGE_SIGNALS, PASSAGE_SIGNAL_WEIGHTS, RERANKED } from '../weights'

/**
 * Returns the hits, the best of them re-ranked by score × e^(weights × signals): exact forms before near ones, words side
 * by side before scattered ones, what is called by them before what speaks of them, and pages that answer as a whole
 * before a stray section.
 */
export function rerank(
  hits: readonly Hit[],
  passages: ReadonlyMap<string, Passage>,
  query: QueryTerms,
  tokensOf: (passage: Passage) => PassageTokens
): readonly Hit[] {
  const least = (hits[0]?.score ?? 0) * RERANKED.leastShare
  const depth = hits.slice(0, RERANKED.depth).filter(({ score }) => score >= least).length
  const best = hits.slice(0, depth).flatMap((hit) => {
    const passage = passages.get(hit.id)
    if (passage === undefined) return []
    return [{ hit, page: pageOf(hit.id, passage), signals: signalsOf(tokensOf(passage), query) }]
  })
  const pages = pageSignals(hits, passages, query.words.length)
  const proximityOn = (page: string): number =>
    Math.max(...best.filter((one) => one.page === page).map(({ signals }) => signals.proximity))
  const ranked = best.map(({ hit, page, signals }) => {
    const ofPage = { completeSections: 0, introduction: 0, ...pages.get(page), proximity: proximityOn(page) }
    const rank =
      Math.log(hit.score) + weigh(PASSAGE_SIGNAL_WEIGHTS, signals) + weigh(PAGE_SIGNAL_WEIGHTS, ofPage)
    return { hit, rank }
  })
  return [...ranked.sort((a, b) => b.rank - a.rank).map(({ hit }) => hit), ...hits.slice(depth)]
}

/** What the sections of a page say of it together. */
interface PageSignals {
  /** How many sections answer all the words, up to a limit, as the logarithm of one more. */
  readonly completeSections: number
  /** Which share of the query the text before the first heading answers. */
  readonly introduction: number
}

/** The page of a document: all sections of a page have its title. */
function pageOf(id: string, { title }: Passage): string {
  return title === '' ? `#${id}` : title
}

function pageSignals(
  hits: readonly Hit[],
  passages: ReadonlyMap<string, Passage>,
  words: number
): ReadonlyMap<string, PageSignals> {
  const counts = new Map<string, { complete: number; introduction: number }>()
  for (const { id, answered, share } of hits.slice(0, PAGE_SIGNALS.depth)) {
    const passage = passages.get(id)
    if (passage === undefined) continue
    const page = pageOf(id, passage)
    const known = counts.get(page) ?? { complete: 0, introduction: 0 }
    if (answered === words) known.complete = Math.min(PAGE_SIGNALS.maxCompleteSections, known.complete + 1)
    if (passage.heading === '') known.introduction = Math.max(known.introduction, share)
    counts.set(page, known)
  }
  return new Map(
    [...counts].map(([page, { complete, introduction }]) => [
      page,
      { completeSections: Math.log(1 + complete), introduction }
    ])
  )
}

function weigh<K extends string>(
  weights: Readonly<Record<K, number>>,
  signals: Readonly<Record<K, number>>
): number {
  return Object.entries<number>(weights).reduce((sum, [name, weight]) => sum + weight * signals[name as K], 0)
}

/** Ranking signals of a passage that an index of stems cannot give; each between 0 and 1. */
interface PassageSignals {
  /** The largest share of the query that stands side by side, in its order. */
  readonly proximity: number
  /** Share of the words that stand there with the reader's letters, but for accents. */
  readonly exact: number
  /** Share of the words that stand there with the reader's very letters, accents included. */
  readonly verbatim: number
  /** Share of the words whose accents the reader typed, and that stand there without them alone: `marche` for `marché`. */
  readonly misaccented: number
  /** How far the title says what the query says and nothing else: share of the query in it × share of it in the query. */
  readonly titleMatch: number
  /** Of an entry, whether its title holds all the words; more where it says little else. */
  readonly completeTitle: number
  /** The same of the heading of a section. */
  readonly completeHeading: number
  /** Share of the words of which the title has another word of the same stem alone: `administrateur` for `administration`. */
  readonly titleOtherForm: number
}

/** The tokens of a passage in order, compounds followed by their parts. */
interface PassageTokens {
  readonly title: readonly Token[]
  readonly heading: readonly Token[]
  readonly text: readonly Token[]
}

/** Returns the tokens of a passage. */
export function tokenisePassage({ title, heading, text }: Passage): PassageTokens {
  return { title: tokenise(title), heading: tokenise(heading), text: tokenise(text) }
}

/** A query as it is looked for in the fields of a passage. Sets of its words are bits by position. */
interface QueryTerms {
  readonly words: readonly QueryWord[]
  /** The IDF of each word, 1 on average. */
  readonly idfs: readonly number[]
  /** For each term that stands for words of the query, the set of these words. */
  readonly byTerm: ReadonlyMap<string, number>
}

/** Returns a query of one word or more, ready to be looked for. */
export function queryTermsOf(words: readonly QueryWord[], idfs: readonly number[]): QueryTerms {
  const byTerm = new Map<string, number>()
  for (const [at, { expansions }] of words.entries()) {
    for (const { term } of expansions) byTerm.set(term, (byTerm.get(term) ?? 0) | (1 << at))
  }
  return { words, idfs, byTerm }
}

/** Returns the signals of a passage for a query. */
function signalsOf(passage: PassageTokens, query: QueryTerms): PassageSignals {
  const title = matchField(passage.title, query)
  const heading = matchField(passage.heading, query)
  const fields = [title, heading, matchField(passage.text, query)]
  const exact = fields.reduce((set, field) => set | field.exact, 0)
  const verbatim = fields.reduce((set, field) => set | field.verbatim, 0)
  return {
    proximity: Math.max(...fields.map(({ longestRun }) => longestRun)) / query.words.length,
    exact: shareOf(exact, query),
    verbatim: shareOf(verbatim, query),
    misaccented: shareOf(exact & ~verbatim & accentedWords(query), query),
    titleMatch: idfShareOf(title.held, query) * title.density,
    completeTitle: passage.heading.length > 0 ? 0 : holdsAll(title, query),
    completeHeading: holdsAll(heading, query),
    titleOtherForm: shareOf(wordsInOtherForm(passage.title, query), query)
  }
}

/** Between a half and 1 where a field holds every word of the query, by how much of it they are; else 0. */
function holdsAll({ held, density }: FieldMatch, { words }: QueryTerms): number {
  return words.every((_, at) => (held & (1 << at)) !== 0) ? (1 + density) / 2 : 0
}

/** What a field holds of a query. */
interface FieldMatch {
  /** Words in any form. */
  readonly held: number
  /** Words with the reader's letters, but for accents. */
  readonly exact: number
  /** Words with the reader's very letters, but for capitals. */
  readonly verbatim: number
  /** How many words of the query stand side by side at most, in its order. */
  readonly longestRun: number
  /** The share of the words of the field that the query holds. */
  readonly density: number
}

/** One pass over the field, without an object for each token: twenty passages are read at each key. */
function matchField(field: readonly Token[], { words, byTerm }: QueryTerms): FieldMatch {
  let [held, exact, verbatim, longestRun, matched] = [0, 0, 0, 0, 0]
  // For each word of the query, the length of the run that ends with it at this token.
  const runs = words.map(() => 0)
  let isBroken = true
  for (const token of field) {
    const here = byTerm.get(token.term)
    if (here === undefined) {
      if (!isBroken) runs.fill(0)
      isBroken = true
      continue
    }
    isBroken = false
    held |= here
    matched += 1
    for (let at = words.length - 1; at >= 0; at -= 1) {
      const run = (here & (1 << at)) === 0 ? 0 : (runs[at - 1] ?? 0) + 1
      runs[at] = run
      if (run === 0) continue
      if (run > longestRun) longestRun = run
      if (words[at]?.folded === token.folded) exact |= 1 << at
      if (words[at]?.written === token.written) verbatim |= 1 << at
    }
  }
  return { held, exact, verbatim, longestRun, density: field.length === 0 ? 0 : matched / field.length }
}

function accentedWords({ words }: QueryTerms): number {
  return words.reduce((set, { isAccented }, at) => (isAccented ? set | (1 << at) : set), 0)
}

function wordsInOtherForm(title: readonly Token[], { words }: QueryTerms): number {
  return words.reduce((set, { folded, expansions }, at) => {
    const isOther = expansions.some(
      ({ reason, term }) => reason === 'same' && holdsOtherFormAlone(title, term, folded)
    )
    return isOther ? set | (1 << at) : set
  }, 0)
}

function holdsOtherFormAlone(field: readonly Token[], term: string, folded: string): boolean {
  const forms = field.filter((one) => one.term === term)
  return forms.length > 0 && !forms.some((one) => isInflection(one.folded, folded))
}

/** The share of the words of a query that are in a set. */
function shareOf(set: number, { words }: QueryTerms): number {
  return words.filter((_, at) => (set & (1 << at)) !== 0).length / words.length
}

/** The same, weighted by IDF. */
function idfShareOf(set: number, { idfs }: QueryTerms): number {
  const weight = idfs.reduce((sum, idf, at) => ((set & (1 << at)) === 0 ? sum : sum + idf), 0)
  return weight / idfs.length
}
