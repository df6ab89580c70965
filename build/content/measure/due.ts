import type { Handbook } from '../handbook/read-handbook'
import { compareText } from '../model/problem'

/** What editors have still to do, or will have to. */
export interface Due {
  /** Entries whose facts have an end date, the nearest first. */
  readonly facts: readonly { readonly id: string; readonly until: string; readonly past: boolean }[]
  /** Entries that a lawyer has still to read. */
  readonly legalReviews: readonly string[]
}

/** Returns what is due on `today` (`YYYY-MM-DD`), and every day to come on which facts end to be sure. */
export function dueOf({ entries }: Handbook, today: string): Due {
  return {
    facts: entries
      .flatMap(({ matter: { id, valable_jusqu_au: until } }) =>
        until === undefined ? [] : [{ id, until, past: until < today }]
      )
      .toSorted((a, b) => compareText(a.until, b.until) || compareText(a.id, b.id)),
    legalReviews: entries.flatMap(({ matter }) =>
      matter.relecture_juridique === 'a-faire' ? [matter.id] : []
    )
  }
}

/** Returns what is due in French lines; none where nothing is. */
export function dueLines({ facts, legalReviews }: Due): readonly string[] {
  const rows = facts.map(({ id, until, past }) => `  ${until}  ${id}${past ? '  (dépassé)' : ''}`)
  return [
    ...(rows.length === 0 ? [] : ['', 'Faits sûrs jusqu’au :', ...rows]),
    ...(legalReviews.length === 0
      ? []
      : ['', 'À faire relire par un juriste :', ...legalReviews.map((id) => `  ${id}`)])
  ]
}
