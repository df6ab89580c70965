import type { Form } from '../analysis/analyse'
import { createNearest, editLimitOf } from '../analysis/edit-distance'
import { singular } from '../analysis/stem'
import { STOP_WORDS } from '../analysis/stop-words'
import type { SearchIndex } from '../index/load'
import type { Vocabulary } from '../index/vocabulary'
import type { ParsedQuery, Understanding } from '../types'
import { expandQuery } from './expand'
import { parseQuery } from './parse'

/** Sets of synonyms are bits of one 32-bit integer. */
const MAX_SYNONYMS = 32

/** Returns how a query is understood with the vocabulary of the index. */
export function understand(
  query: string,
  { vocabulary, matchSynonyms }: Pick<SearchIndex, 'vocabulary' | 'matchSynonyms'>
): Understanding {
  const parsed = withoutMistypedStopWords(parseQuery(query), vocabulary)
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
