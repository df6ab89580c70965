import { analyseQuery, type Form, type Word } from './analysis'
import type { Vocabulary } from './vocabulary'

/** Why a term of the index stands for a word of the query. */
export type Reason = 'same' | 'completed' | 'corrected'

/** A term of the index to look for, in place of a word of the query. */
export interface Expansion {
  readonly term: string
  /** Between 0 and 1: how much a find counts, 1 for the reader's own word. */
  readonly weight: number
  readonly reason: Reason
  /** The word of the texts behind the term, as they write it. */
  readonly surface: string
}

/** A word of the query with everything that it is looked for as; none where the index knows nothing like it. */
export interface QueryWord {
  readonly surface: string
  readonly expansions: readonly Expansion[]
}

const MAX_COMPLETIONS = 50
const MIN_PREFIX = 2
const COMPLETED = 0.375
const CORRECTED = 0.45
/** From how many letters a word may be mistyped, and from how many twice. */
const [ONE_SLIP, TWO_SLIPS] = [4, 8]
const HAS_DIGIT = /\p{N}/u

/** Returns the words of a query with what to look for; only the last word, still being typed, is completed. */
export function expandQuery(query: string, vocabulary: Vocabulary): readonly QueryWord[] {
  const words = analyseQuery(query)
  return words.map((word, index) => ({
    surface: query.slice(word.start, word.end),
    expansions: expandWord(word, index === words.length - 1, vocabulary)
  }))
}

function expandWord(word: Word, isLast: boolean, vocabulary: Vocabulary): readonly Expansion[] {
  const found = word.forms.flatMap((form) => [
    ...(vocabulary.has(form.term) ? [same(form)] : []),
    ...(isLast ? completions(form, vocabulary) : [])
  ])
  const expansions = found.length > 0 ? found : word.forms.flatMap((form) => corrections(form, vocabulary))
  return strongest(expansions)
}

function same({ term, folded }: Form): Expansion {
  return { term, weight: 1, reason: 'same', surface: folded }
}

function completions({ folded, term }: Form, vocabulary: Vocabulary): readonly Expansion[] {
  if (folded.length < MIN_PREFIX) return []
  return vocabulary
    .startingWith(folded, MAX_COMPLETIONS)
    .filter((word) => word.term !== term)
    .map((word) => ({
      term: word.term,
      weight:
        (COMPLETED * word.folded.length) / (word.folded.length + 0.3 * (word.folded.length - folded.length)),
      reason: 'completed',
      surface: word.surface
    }))
}

function corrections({ folded }: Form, vocabulary: Vocabulary): readonly Expansion[] {
  if (folded.length < ONE_SLIP || HAS_DIGIT.test(folded)) return []
  return vocabulary.nearest(folded, folded.length < TWO_SLIPS ? 1 : 2).map((word) => ({
    term: word.term,
    weight: (CORRECTED * folded.length) / (folded.length + word.distance),
    reason: 'corrected',
    surface: word.surface
  }))
}

/** One expansion a term: several words of the texts share a stem. */
function strongest(expansions: readonly Expansion[]): readonly Expansion[] {
  const best = new Map<string, Expansion>()
  for (const expansion of expansions) {
    const known = best.get(expansion.term)
    if (known === undefined || known.weight < expansion.weight) best.set(expansion.term, expansion)
  }
  return [...best.values()]
}
