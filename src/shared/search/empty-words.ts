import type { Form } from './analysis'
import { createNearest } from './nearest-words'
import type { ReadQuery } from './read-query'
import { singular } from './singular'
import { slipsOf } from './slips'
import { STOP_WORDS } from './stop-words'
import type { Vocabulary } from './vocabulary'

const nearestEmpty = createNearest(
  [...STOP_WORDS].map((word) => ({ surface: word, folded: word, base: singular(word), term: word }))
)

/** Returns the query without words that the index does not know and that are empty words mistyped: `puor`, `avecs`. */
export function withoutMistypedEmptyWords(read: ReadQuery, vocabulary: Vocabulary): ReadQuery {
  const last = read.unfinished ? read.words.at(-1) : undefined
  const words = read.words.filter(({ forms }, at) => {
    const goesOn = read.words[at] === last && isBeginning(forms, vocabulary)
    return goesOn || !forms.every((form) => isMistypedEmpty(form, vocabulary))
  })
  return { ...read, words, unfinished: read.unfinished && words.at(-1) === last }
}

function isBeginning(forms: readonly Form[], { startingWith }: Vocabulary): boolean {
  return forms.some(({ folded }) => startingWith(folded, 1).length > 0)
}

function isMistypedEmpty({ folded, term }: Form, { frequency }: Vocabulary): boolean {
  const slips = slipsOf(folded)
  return slips !== null && frequency(term) === 0 && nearestEmpty(folded, slips === 2 ? 1 : slips).length > 0
}
