import type { Reading } from './analysis'
import { lookIntoField } from './look-into-field'
import { looksLike } from './looks-like'
import type { PassageWords } from './read-passage'
import { shareOf, type Wanted, weightOf } from './wanted'

/** What an index of stems cannot see of a passage; each between 0 and 1. */
export interface Closeness {
  /** The largest share of the query that stands side by side, in its order. */
  readonly together: number
  /** Words as the reader wrote them, but for accents. */
  readonly exact: number
  /** Words as the reader wrote them, accents included. */
  readonly written: number
  /** Words that stand there without the accents that the reader took the trouble to type: `marche` for `marché`. */
  readonly misaccented: number
  /** How far the title says what the query says, and nothing else. */
  readonly titled: number
  /** Words of which the title has another form alone: `administrateur` for `administration`. */
  readonly otherwise: number
}

/** Returns how close a passage comes to a query of one word or more. */
export function closenessOf(passage: PassageWords, wanted: Wanted): Closeness {
  const title = lookIntoField(passage.title, wanted)
  const fields = [title, lookIntoField(passage.heading, wanted), lookIntoField(passage.text, wanted)]
  const exact = fields.reduce((set, field) => set | field.exact, 0)
  const written = fields.reduce((set, field) => set | field.written, 0)
  return {
    together: Math.max(...fields.map(({ longestRun }) => longestRun)) / wanted.words.length,
    exact: shareOf(exact, wanted),
    written: shareOf(written, wanted),
    misaccented: shareOf(exact & ~written & accentedWords(wanted), wanted),
    titled: weightOf(title.held, wanted) * title.named,
    otherwise: shareOf(strangeWords(passage.title, wanted), wanted)
  }
}

function accentedWords({ words }: Wanted): number {
  return words.reduce((set, { isAccented }, at) => (isAccented ? set | (1 << at) : set), 0)
}

function strangeWords(title: readonly Reading[], { words }: Wanted): number {
  return words.reduce((set, { folded, expansions }, at) => {
    const isStrange = expansions.some(
      ({ reason, term }) => reason === 'same' && isOnlyOtherForm(title, term, folded)
    )
    return isStrange ? set | (1 << at) : set
  }, 0)
}

function isOnlyOtherForm(field: readonly Reading[], term: string, folded: string): boolean {
  const forms = field.filter((one) => one.term === term)
  return forms.length > 0 && !forms.some((one) => looksLike(one.folded, folded))
}
