import type { Reading } from './analysis'
import { looksLike } from './looks-like'
import type { PassageWords } from './read-passage'
import { shareHeld, shareNamed, shareTogether, type Wanted } from './wanted'

/** What an index of stems cannot see of a passage; each between 0 and 1. */
export interface Closeness {
  /** The largest share of the query that stands side by side, in its order. */
  readonly together: number
  /** Words as the reader wrote them, but for accents. */
  readonly exact: number
  /** Words with the accents that the reader took the trouble to type. */
  readonly accented: number
  /** How far the title says what the query says, and nothing else. */
  readonly titled: number
  /** Words of which the title has another form alone: `administrateur` for `administration`. */
  readonly otherwise: number
}

/** Returns how close a passage comes to a query. */
export function closenessOf(passage: PassageWords, wanted: Wanted): Closeness {
  const { title, heading, text } = passage
  const fields = [title, heading, text]
  const share = (holds: (word: Wanted['words'][number]) => boolean): number =>
    wanted.words.filter(holds).length / wanted.words.length
  return {
    together: Math.max(...fields.map((field) => shareTogether(field, wanted))),
    exact: share(({ folded }) => fields.some((field) => field.some((one) => one.folded === folded))),
    accented: share(
      ({ accented }) =>
        accented !== null && fields.some((field) => field.some((one) => one.written === accented))
    ),
    titled: shareHeld(title, wanted) * shareNamed(title, wanted),
    otherwise: share(({ folded, expansions }) =>
      expansions.some(({ reason, term }) => reason === 'same' && isOnlyOtherForm(title, term, folded))
    )
  }
}

function isOnlyOtherForm(field: readonly Reading[], term: string, folded: string): boolean {
  const forms = field.filter((one) => one.term === term)
  return forms.length > 0 && !forms.some((one) => looksLike(one.folded, folded))
}
