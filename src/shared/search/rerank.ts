import type { Reading } from './analysis'
import { looksLike } from './looks-like'
import type { Hit, Passage } from './query'
import type { PassageWords } from './read-passage'
import type { Understanding } from './understand'

/** How many of the best documents are looked into: more than anybody reads. */
const DEPTH = 20
/** No document with a smaller share of the best score can come before it. */
const LEAST_SHARE = 0.3
/** What the reader's exact words, words side by side, and a heading or a title made of them add to a score. */
const [EXACT, TOGETHER, NAMED, TITLED] = [0.15, 2, 0.1, 0.2]
/** What a word adds whose accents are those that the reader took the trouble to type. */
const ACCENTED = 0.3
/** What is left of a score where the title has the words in another form alone: `administrateur` for `administration`. */
const OTHER_FORM = 0.5

/**
 * Returns the hits with the best of them ordered anew by what an index of stems cannot see: exact forms before near
 * ones, words side by side before scattered ones, what is called by them before what speaks of them.
 */
export function rerank(
  hits: readonly Hit[],
  passages: ReadonlyMap<string, Passage>,
  asked: Understanding,
  readPassage: (passage: Passage) => PassageWords
): readonly Hit[] {
  const least = (hits[0]?.score ?? 0) * LEAST_SHARE
  const depth = hits.slice(0, DEPTH).filter(({ score }) => score >= least).length
  const near = hits.slice(0, depth).map((hit) => {
    const passage = passages.get(hit.id)
    return passage === undefined ? hit : { ...hit, score: hit.score * closeness(readPassage(passage), asked) }
  })
  return [...near.sort((a, b) => b.score - a.score), ...hits.slice(depth)]
}

function closeness(passage: PassageWords, { words }: Understanding): number {
  const fields = [passage.title, passage.heading, passage.text]
  const terms = words.map(({ expansions }) => expansions[0]?.term ?? '')
  const exact = words.filter(({ folded }) =>
    fields.some((field) => field.some((one) => one.folded === folded))
  )
  const accented = words.filter(
    (word) =>
      word.accented !== null && fields.some((field) => field.some((one) => one.written === word.accented))
  )
  const otherwise = words.filter(({ folded, expansions }) =>
    expansions.some(({ reason, term }) => reason === 'same' && isOnlyOtherForm(passage.title, term, folded))
  )
  const together = Math.max(...fields.map((field) => longestRun(field, terms)))
  const added = (EXACT * exact.length + ACCENTED * accented.length + TOGETHER * together) / words.length
  const named = NAMED * shareNamed(passage.heading.length === 0 ? passage.title : passage.heading, terms)
  const titled = TITLED * shareNamed(passage.title, terms)
  return (1 + added + named + titled) * (1 - (OTHER_FORM * otherwise.length) / words.length)
}

function isOnlyOtherForm(field: readonly Reading[], term: string, folded: string): boolean {
  const forms = field.filter((one) => one.term === term)
  return forms.length > 0 && !forms.some((one) => looksLike(one.folded, folded))
}

/** How many words of the query stand side by side, in its order. */
function longestRun(field: readonly Reading[], terms: readonly string[]): number {
  let longest = 0
  for (let at = 0; at < field.length; at += 1) {
    const term = field[at]?.term ?? ''
    for (let from = terms.indexOf(term); from >= 0; from = terms.indexOf(term, from + 1)) {
      let run = 1
      while (from + run < terms.length && field[at + run]?.term === terms[from + run]) run += 1
      longest = Math.max(longest, run)
    }
  }
  return longest
}

/** The share of the words of a title that the query holds. */
function shareNamed(title: readonly Reading[], terms: readonly string[]): number {
  return title.length === 0 ? 0 : title.filter(({ term }) => terms.includes(term)).length / title.length
}
