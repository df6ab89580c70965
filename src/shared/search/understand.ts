import { withoutMistypedEmptyWords } from './empty-words'
import { expandQuery, type QueryWord } from './expand'
import type { SearchIndex } from './load'
import { readQuery, type ReadQuery } from './read-query'
import type { Substitute } from './thesaurus'

/** A query as search understands it. */
export interface Understanding {
  readonly read: ReadQuery
  readonly words: readonly QueryWord[]
  /** Editors' synonyms that apply; the index knows all their terms. */
  readonly substitutes: readonly Substitute[]
}

/** Documents tell by the bits of one number which they hold. */
const MAX_SUBSTITUTES = 32

/** Returns how a query is understood with the words that the index knows. */
export function understand(query: string, { vocabulary, thesaurus }: SearchIndex): Understanding {
  const read = withoutMistypedEmptyWords(readQuery(query), vocabulary)
  const words = expandQuery(read, vocabulary)
  const terms = words.map(({ expansions }, at) => {
    const [own] = expansions
    // A mistyped word has the synonyms of the word that was meant.
    return own?.reason === 'corrected' ? own.term : (read.words[at]?.forms[0]?.term ?? '')
  })
  const substitutes = thesaurus
    .substitutes(terms)
    .filter((substitute) => substitute.terms.every((term) => vocabulary.frequency(term) > 0))
    .slice(0, MAX_SUBSTITUTES)
  return { read, words, substitutes }
}
