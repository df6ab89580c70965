import { type Form, readWord, type Word } from './analysis'
import type { ReadQuery } from './read-query'
import { slipsOf } from './slips'
import type { KnownWord, Vocabulary } from './vocabulary'

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
  /** Its widest form. */
  readonly folded: string
  /** The word as the reader wrote it, in lower case. */
  readonly written: string
  /** Whether the reader gave it accents. */
  readonly isAccented: boolean
  readonly expansions: readonly Expansion[]
}

const MAX_COMPLETIONS = 50
const MIN_PREFIX = 2
const COMPLETED = 0.375
const CORRECTED = 0.7
/** A beginning with a slip in it may be that of many words. */
const MISTYPED_BEGINNING = 0.3
const MIN_MISTYPED_PREFIX = 6
/** A part of a compound that is known as a whole: `libre` where `logiciel-libre` was asked. */
const PART = 0.4
/** No accent, no ligature: digits and joiners may differ without the reader meaning anything by it. */
const PLAIN = /^[\x00-\x7f]*$/

/** Returns the words of a query with what to look for; only the last word is completed, and only while it is being typed. */
export function expandQuery(
  { text, words, unfinished }: ReadQuery,
  vocabulary: Vocabulary
): readonly QueryWord[] {
  return words.map((word, index) => {
    const surface = text.slice(word.start, word.end)
    const { written, folded } = readWord(surface)
    return {
      surface,
      folded: word.forms[0]?.folded ?? '',
      written,
      isAccented: !PLAIN.test(written) && written !== folded,
      expansions: expandWord(word, unfinished && index === words.length - 1, vocabulary)
    }
  })
}

function expandWord(word: Word, isUnfinished: boolean, vocabulary: Vocabulary): readonly Expansion[] {
  const [whole] = word.forms
  const wholeIsKnown = whole !== undefined && vocabulary.frequency(whole.term) > 0
  const found = word.forms.flatMap((form) => [
    ...(vocabulary.frequency(form.term) > 0 ? [same(form, wholeIsKnown && form !== whole ? PART : 1)] : []),
    ...(isUnfinished ? completions(form, vocabulary) : [])
  ])
  if (found.length > 0) return strongest(found)
  return strongest(
    word.forms.flatMap((form) => [
      ...corrections(form, vocabulary),
      ...(isUnfinished ? mistypedBeginnings(form, vocabulary) : [])
    ])
  )
}

function same({ term, folded }: Form, weight: number): Expansion {
  return { term, weight, reason: 'same', surface: folded }
}

function completions({ folded, term }: Form, vocabulary: Vocabulary): readonly Expansion[] {
  if (folded.length < MIN_PREFIX) return []
  return vocabulary
    .startingWith(folded, MAX_COMPLETIONS)
    .filter((word) => word.term !== term)
    .map((word) => ({
      term: word.term,
      weight: COMPLETED * nearness(word, folded),
      reason: 'completed',
      surface: word.surface
    }))
}

/** Close to 1 where little is left to type. */
function nearness({ folded }: KnownWord, typed: string): number {
  return folded.length / (folded.length + 0.3 * Math.abs(folded.length - typed.length))
}

/** What an unfinished word may become once its slip is mended. */
function mistypedBeginnings({ folded }: Form, vocabulary: Vocabulary): readonly Expansion[] {
  if (folded.length < MIN_MISTYPED_PREFIX || slipsOf(folded) === null) return []
  return vocabulary.startingAlmostWith(folded, MAX_COMPLETIONS).map((word) => ({
    term: word.term,
    weight: MISTYPED_BEGINNING * nearness(word, folded),
    reason: 'corrected',
    surface: word.surface
  }))
}

function corrections({ folded }: Form, vocabulary: Vocabulary): readonly Expansion[] {
  const slips = slipsOf(folded)
  if (slips === null) return []
  return vocabulary.nearest(folded, slips).map((word) => ({
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
