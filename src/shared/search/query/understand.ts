import { type Form, FRAMING_WORDS, STOP_WORDS, toToken, type Word } from '../analysis/analyse'
import { createNearest, editLimitOf } from '../analysis/edit-distance'
import { singular } from '../analysis/stem'
import type { SearchIndex } from '../index/engine'
import type { KnownWord, Vocabulary } from '../index/vocabulary'
import type { Expansion, ParsedQuery, QueryWord, Understanding } from '../types'
import { COVERAGE, EXPANSION_WEIGHTS, MAX_COMPLETIONS, PREFIX_LENGTHS } from '../weights'
import { parseQuery } from './parse'
import { plainVersions } from './versions'

/** Sets of synonyms are bits of one 32-bit integer. */
const MAX_SYNONYMS = 32

/** Returns how a query is understood with the vocabulary of the index. */
export function understand(
  query: string,
  { vocabulary, matchSynonyms }: Pick<SearchIndex, 'vocabulary' | 'matchSynonyms'>
): Understanding {
  const parsed = withoutMistypedStopWords(parseQuery(plainVersions(query, vocabulary)), vocabulary)
  const words = expandQuery(parsed, vocabulary)
  const terms = words.map(({ expansions }, at) => {
    const [own] = expansions
    // A mistyped word has the synonyms of the word that was meant.
    return own?.reason === 'corrected' ? own.term : (parsed.words[at]?.forms[0]?.term ?? '')
  })
  const synonyms = matchSynonyms(terms)
    .filter((synonym) => synonym.terms.every((term) => vocabulary.frequency(term) > 0))
    .slice(0, MAX_SYNONYMS)
  return { parsed, words, synonyms }
}

const nearestStopWords = createNearest([...STOP_WORDS].map((word) => ({ base: singular(word) })))

/** Leaves out words that the index does not know and that are mistyped stop words: `puor`, `avecs`. */
function withoutMistypedStopWords(parsed: ParsedQuery, vocabulary: Vocabulary): ParsedQuery {
  const last = parsed.unfinished ? parsed.words.at(-1) : undefined
  const words = parsed.words.filter(({ forms }, at) => {
    const isPrefix = parsed.words[at] === last && startsKnownWord(forms, vocabulary)
    return isPrefix || !forms.every((form) => isMistypedStopWord(form, vocabulary))
  })
  return { ...parsed, words, unfinished: parsed.unfinished && words.at(-1) === last }
}

function startsKnownWord(forms: readonly Form[], { startingWith }: Vocabulary): boolean {
  return forms.some(({ folded }) => startingWith(folded, 1).length > 0)
}

function isMistypedStopWord({ folded, term }: Form, { frequency }: Vocabulary): boolean {
  const limit = editLimitOf(folded)
  if (limit === null || frequency(term) > 0) return false
  return nearestStopWords(folded, limit === 2 ? 1 : limit).length > 0
}

const IS_VERSION = /^\d+-\d+$/

/** No accent, no ligature: digits and joiners may differ without the reader meaning anything by it. */
const PLAIN = /^[\x00-\x7f]*$/

/** Returns the words of a query with what to look for; only the last word is completed, and only while it is being typed. */
function expandQuery({ text, words, unfinished }: ParsedQuery, vocabulary: Vocabulary): readonly QueryWord[] {
  return words.map((word, index) => {
    const surface = text.slice(word.start, word.end)
    const { written, folded } = toToken(surface)
    return {
      surface,
      folded: word.forms[0]?.folded ?? '',
      written,
      isAccented: !PLAIN.test(written) && written !== folded,
      weight: onlyFrames(word) ? COVERAGE.framing : 1,
      expansions: strongest([
        ...identifiers(words[index - 1], word, vocabulary),
        ...expandWord(word, unfinished && index === words.length - 1, vocabulary)
      ])
    }
  })
}

/** The identifiers that a name and its version are together: `EUPL-1.2` for the number of « EUPL 1.2 ». */
function identifiers(
  name: Word | undefined,
  { forms: [version] }: Word,
  { startingWith }: Vocabulary
): readonly Expansion[] {
  const [before] = name?.forms ?? []
  if (before === undefined || version === undefined || !IS_VERSION.test(version.folded)) return []
  const identifier = `${before.folded}${version.folded}`
  return startingWith(identifier, MAX_COMPLETIONS)
    .filter(({ folded }) => !/^\d/.test(folded.slice(identifier.length)))
    .map(({ term, surface }) => ({ term, weight: 1, reason: 'same', surface }))
}

/** A compound frames a question where all its parts do: « que se passe-t-il », « faut-il ». */
function onlyFrames({ forms }: Word): boolean {
  const [whole, ...parts] = forms
  const isFraming = ({ folded }: Form): boolean => FRAMING_WORDS.has(folded)
  return whole !== undefined && (isFraming(whole) || (parts.length > 0 && parts.every(isFraming)))
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
