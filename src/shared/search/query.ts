import type { Indexable } from './document'
import type { Gathered } from './gather'
import type { SearchIndex } from './load'
import type { HoldsPhrase } from './phrase-reader'
import { raritiesOf } from './rarity'
import { createRefusal } from './refusal'
import { rerank } from './rerank'
import { fieldBit } from './scorer'
import type { Substitute } from './thesaurus'
import { understand, type Understanding } from './understand'
import { wantedOf } from './wanted'

/** What a found document says, to look into it more closely. */
export type Passage = Omit<Indexable, 'id'>

/** A document that answers the query. */
export interface Hit {
  readonly id: string
  /** What its words score; the order of hits depends on more. */
  readonly score: number
  /** Which share of the query it answers, rare words weighing most. */
  readonly share: number
  /** How many words of the query it holds in some form. */
  readonly answered: number
  /** The synonyms by which it was found, where it does not have all of the reader’s own words for them. */
  readonly synonyms: readonly Substitute[]
  /** Whether words were found in the title alone, which every section of an entry shares. */
  readonly isOnlyInTitle: boolean
}

/** The answer to a query: best documents first, and how the query was understood. */
export interface Answer {
  readonly hits: readonly Hit[]
  readonly understanding: Understanding
}

/** A word that is answered by a synonym alone counts as this much of a word. */
const SUBSTITUTED = 0.8
const TITLE = fieldBit('title')
/** How many documents that hold all the words of phrases are read for them: more than anybody reads. */
const PHRASE_DEPTH = 500

/** Returns the documents that answer a query. Any text is a query; none of them throws. */
export function ask(index: SearchIndex, passages: ReadonlyMap<string, Passage>, query: string): Answer {
  const understanding = understand(query, index)
  const refuses = createRefusal(index, passages, understanding.read.excluded)
  const quoted = quotedWords(understanding)
  const rarities = raritiesOf(understanding.words, index.vocabulary, index.ids.length)
  const hits = index
    .gather(understanding)
    .filter(({ document, words }) => (words & quoted) === quoted && !refuses(document))
    .map((found) => toHit(found, index.ids[found.document] ?? '', understanding, rarities))
    .sort((a, b) => b.score - a.score)
  const whole = withPhrases(hits, passages, understanding.read.phrases, index.holdsPhrase)
  const wanted = wantedOf(understanding.words, rarities)
  return { hits: rerank(whole, passages, wanted, index.readPassage), understanding }
}

/** The words of phrases as bits: what does not hold them all does not hold the phrases. */
function quotedWords({ read }: Understanding): number {
  return read.words.reduce((bits, { quoted }, at) => (quoted ? bits | (1 << at) : bits), 0)
}

function withPhrases(
  hits: readonly Hit[],
  passages: ReadonlyMap<string, Passage>,
  phrases: readonly (readonly string[])[],
  holdsPhrase: HoldsPhrase
): readonly Hit[] {
  if (phrases.length === 0) return hits
  return hits.slice(0, PHRASE_DEPTH).filter(({ id }) => {
    const passage = passages.get(id)
    return passage !== undefined && phrases.every((phrase) => holdsPhrase(passage, phrase))
  })
}

/** What counts before everything is how many of the reader's words a document answers, rare ones most. */
function toHit(
  found: Gathered,
  id: string,
  { words, substitutes }: Understanding,
  rarities: readonly number[]
): Hit {
  const isOwn = (at: number): boolean => (found.words & (1 << at)) !== 0
  const held =
    found.substitutes === 0 ? [] : substitutes.filter((_, rank) => (found.substitutes & (1 << rank)) !== 0)
  let [answered, weighed] = [0, 0]
  for (let at = 0; at < words.length; at += 1) {
    const own = isOwn(at)
    if (own || held.some(({ covers }) => covers.includes(at))) {
      answered += 1
      weighed += (own ? 1 : SUBSTITUTED) * (rarities[at] ?? 1)
    }
  }
  return {
    id,
    score: found.score * weighed,
    share: weighed / words.length,
    answered,
    synonyms: held.filter(({ covers }) => !covers.every(isOwn)),
    isOnlyInTitle: found.fields === TITLE
  }
}
