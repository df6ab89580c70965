import { stemmer } from '@orama/stemmers/french'
import { singular } from './singular'
import { STEM_EXCEPTIONS } from './stem-exceptions'

/** Longer than any French word; keeps a hostile text from making giant terms. */
const MAX_LENGTH = 64
const LETTERS_ONLY = /^[a-z]+$/

/**
 * Returns the index term of a folded word: its stem, so that `logiciels` and `logiciel` are one term, and `publique`
 * and `public` too. Words with digits and words of other scripts are kept as they are. Folding comes before
 * stemming because readers drop accents.
 */
export function stem(folded: string): string {
  const word = folded.slice(0, MAX_LENGTH)
  if (!LETTERS_ONLY.test(word)) return word
  const one = singular(word)
  return STEM_EXCEPTIONS.get(one) ?? stemmer(one).replace(/qu$/, 'c')
}
