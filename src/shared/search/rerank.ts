import { analyse, type Word } from './analysis'
import type { Hit, Passage } from './query'
import type { Understanding } from './understand'

/** How many of the best documents are looked into: more than anybody reads. */
const DEPTH = 60
/** What the reader's exact words, words side by side, and a title made of them add to a score. */
const [EXACT, TOGETHER, NAMED] = [0.15, 0.8, 0.2]

/**
 * Returns the hits with the best of them ordered anew by what an index of stems cannot see: exact forms before near
 * ones, words side by side before scattered ones, what is called by them before what speaks of them.
 */
export function rerank(
  hits: readonly Hit[],
  passages: ReadonlyMap<string, Passage>,
  asked: Understanding
): readonly Hit[] {
  const near = hits.slice(0, DEPTH).map((hit) => {
    const passage = passages.get(hit.id)
    return passage === undefined ? hit : { ...hit, score: hit.score * closeness(passage, asked) }
  })
  return [...near.sort((a, b) => b.score - a.score), ...hits.slice(DEPTH)]
}

function closeness({ title, heading, text }: Passage, asked: Understanding): number {
  const fields = [title, heading, text].map(analyse)
  const exact = share(asked, (folded) =>
    fields.some((words) => words.some(({ forms }) => forms.some((form) => form.folded === folded)))
  )
  const terms = asked.words.map(({ expansions }) => expansions[0]?.term ?? '')
  const together = Math.max(...fields.map((words) => longestRun(words, terms))) / terms.length
  const named = shareNamed(analyse(heading === '' ? title : heading), terms)
  return 1 + EXACT * exact + TOGETHER * together + NAMED * named
}

function share({ words }: Understanding, holds: (folded: string) => boolean): number {
  return words.filter(({ folded }) => holds(folded)).length / words.length
}

/** How many words of the query stand side by side, in its order. */
function longestRun(words: readonly Word[], terms: readonly string[]): number {
  let longest = 0
  for (const [at] of words.entries()) {
    for (let from = 0; from < terms.length; from += 1) {
      let run = 0
      while (from + run < terms.length && hasTerm(words[at + run], terms[from + run])) run += 1
      longest = Math.max(longest, run)
    }
  }
  return longest
}

/** The share of the words of a title that the query holds. */
function shareNamed(name: readonly Word[], terms: readonly string[]): number {
  if (name.length === 0) return 0
  return name.filter((word) => terms.some((term) => hasTerm(word, term))).length / name.length
}

function hasTerm(word: Word | undefined, term: string | undefined): boolean {
  return term !== undefined && word !== undefined && word.forms.some((form) => form.term === term)
}
