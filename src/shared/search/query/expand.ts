import { type Form, toToken, type Word } from '../analysis/analyse'
import { editLimitOf } from '../analysis/edit-distance'
import type { KnownWord, Vocabulary } from '../index/vocabulary'
import type { Expansion, ParsedQuery, QueryWord } from '../types'
import { EXPANSION_WEIGHTS, MAX_COMPLETIONS, PREFIX_LENGTHS } from '../weights'

/** No accent, no ligature: digits and joiners may differ without the reader meaning anything by it. */
const PLAIN = /^[\x00-\x7f]*$/

/** Returns the words of a query with what to look for; only the last word is completed, and only while it is being typed. */
export function expandQuery(
  { text, words, unfinished }: ParsedQuery,
  vocabulary: Vocabulary
): readonly QueryWord[] {
  return words.map((word, index) => {
    const surface = text.slice(word.start, word.end)
    const { written, folded } = toToken(surface)
    return {
      surface,
      folded: word.forms[0]?.folded ?? '',
      written,
      isAccented: !PLAIN.test(written) && written !== folded,
      expansions: expandWord(word, unfinished && index === words.length - 1, vocabulary)
    }
  })
}

/** A word is corrected only where neither it nor a completion of it is known. */
function expandWord(word: Word, isUnfinished: boolean, vocabulary: Vocabulary): readonly Expansion[] {
  const [whole] = word.forms
  const wholeIsKnown = whole !== undefined && vocabulary.frequency(whole.term) > 0
  const found = word.forms.flatMap((form) => [
    ...(vocabulary.frequency(form.term) > 0
      ? [same(form, wholeIsKnown && form !== whole ? EXPANSION_WEIGHTS.compoundPart : 1)]
      : []),
    ...(isUnfinished ? completions(form, vocabulary) : [])
  ])
  if (found.length > 0) return strongest(found)
  return strongest(
    word.forms.flatMap((form) => [
      ...corrections(form, vocabulary),
      ...(isUnfinished ? mistypedPrefixes(form, vocabulary) : [])
    ])
  )
}

function same({ term, folded }: Form, weight: number): Expansion {
  return { term, weight, reason: 'same', surface: folded }
}

function completions({ folded, term }: Form, vocabulary: Vocabulary): readonly Expansion[] {
  if (folded.length < PREFIX_LENGTHS.completed) return []
  return vocabulary
    .startingWith(folded, MAX_COMPLETIONS)
    .filter((word) => word.term !== term)
    .map((word) => ({
      term: word.term,
      weight: EXPANSION_WEIGHTS.completed * nearness(word, folded),
      reason: 'completed',
      surface: word.surface
    }))
}

/** Close to 1 where little is left to type. */
function nearness({ folded }: KnownWord, typed: string): number {
  return (
    folded.length / (folded.length + EXPANSION_WEIGHTS.lettersLeft * Math.abs(folded.length - typed.length))
  )
}

/** Completions of an unfinished word with one edit in it. */
function mistypedPrefixes({ folded }: Form, vocabulary: Vocabulary): readonly Expansion[] {
  if (folded.length < PREFIX_LENGTHS.mistyped || editLimitOf(folded) === null) return []
  return vocabulary.startingWithOneEdit(folded, MAX_COMPLETIONS).map((word) => ({
    term: word.term,
    weight: EXPANSION_WEIGHTS.mistypedPrefix * nearness(word, folded),
    reason: 'corrected',
    surface: word.surface
  }))
}

function corrections({ folded }: Form, vocabulary: Vocabulary): readonly Expansion[] {
  const limit = editLimitOf(folded)
  if (limit === null) return []
  return vocabulary.nearest(folded, limit).map((word) => ({
    term: word.term,
    weight: (EXPANSION_WEIGHTS.corrected * folded.length) / (folded.length + word.distance),
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
