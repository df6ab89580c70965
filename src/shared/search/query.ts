import type { Indexable } from './document'
import { gather, type Gathered } from './gather'
import type { SearchIndex } from './load'
import { phraseRanges } from './phrase'
import { rerank } from './rerank'
import type { Substitute } from './thesaurus'
import { understand, type Understanding } from './understand'

/** What a found document says, to look into it more closely. */
export type Passage = Omit<Indexable, 'id'>

/** A document that answers the query. */
export interface Hit {
  readonly id: string
  readonly score: number
  /** How many words of the query it holds in some form. */
  readonly answered: number
  readonly matches: Gathered['matches']
}

/** The answer to a query: best documents first, and how the query was understood. */
export interface Answer {
  readonly hits: readonly Hit[]
  readonly understanding: Understanding
}

/** A word that is answered by a synonym alone counts as this much of a word. */
const SUBSTITUTED = 0.8
/** How many documents are looked into for phrases: more than anybody reads. */
const PHRASE_DEPTH = 2000

/** Returns the documents that answer a query. Any text is a query; none of them throws. */
export function ask(index: SearchIndex, passages: ReadonlyMap<string, Passage>, query: string): Answer {
  const understanding = understand(query, index)
  const refused = excludedIds(index, understanding)
  const hits = gather(index.engine, index.vocabulary, understanding)
    .filter(({ id }) => !refused.has(id))
    .map((found) => toHit(found, understanding))
    .sort((a, b) => b.score - a.score)
  const whole = withPhrases(hits, passages, understanding.read.phrases)
  return { hits: rerank(whole, passages, understanding, index.readPassage), understanding }
}

/** Returns whether words were found in the title alone, which every section of an entry shares. */
export function isOnlyInTitle({ matches }: Hit): boolean {
  return matches.every((match) =>
    Object.values(match).every((fields) => fields.every((field) => field === 'title'))
  )
}

/** Returns the synonyms by which a document was found, where it has none of the reader's own words for them. */
export function synonymsOf(hit: Hit, { words, substitutes }: Understanding): readonly Substitute[] {
  const holds = (term: string): boolean => hit.matches.some((match) => Object.hasOwn(match, term))
  const isOwn = (at: number): boolean => words[at]?.expansions.some(({ term }) => holds(term)) ?? false
  return substitutes.filter(({ terms, covers }) => terms.every(holds) && !covers.some(isOwn))
}

function excludedIds({ engine }: SearchIndex, { read }: Understanding): ReadonlySet<string> {
  const terms = read.excluded.flatMap(({ forms }) => forms.slice(0, 1).map(({ term }) => term))
  return new Set(terms.flatMap((term) => engine.search(term).map(({ id }) => String(id))))
}

function withPhrases(
  hits: readonly Hit[],
  passages: ReadonlyMap<string, Passage>,
  phrases: readonly (readonly string[])[]
): readonly Hit[] {
  if (phrases.length === 0) return hits
  return hits.slice(0, PHRASE_DEPTH).filter(({ id }) => {
    const { title = '', heading = '', text = '' } = passages.get(id) ?? {}
    return phrases.every((phrase) =>
      [title, heading, text].some((field) => phraseRanges(field, phrase).length > 0)
    )
  })
}

/** What counts before everything is how many of the reader's words a document answers. */
function toHit({ id, score, matches }: Gathered, { words, substitutes }: Understanding): Hit {
  const holds = (term: string): boolean => matches.some((match) => Object.hasOwn(match, term))
  let [answered, weighed] = [0, 0]
  for (const [at, { expansions }] of words.entries()) {
    const isOwn = expansions.some(({ term }) => holds(term))
    if (isOwn || substitutes.some(({ terms, covers }) => covers.includes(at) && terms.every(holds))) {
      answered += 1
      weighed += isOwn ? 1 : SUBSTITUTED
    }
  }
  return { id, score: score * weighed, answered, matches }
}
