import { MAX_VISITS } from '../../shared/profile/kept-limits'
import type { Visit } from '../../shared/profile/session'

/** The pages of a window's history, and which one is shown. */
export interface VisitedPages {
  readonly visits: readonly Visit[]
  /** The place in the history of the window that the first of them has. */
  readonly first: number
  /** The place of the one that is shown. */
  readonly at: number
}

/** Where a page stands in the history of the window. */
export interface HistoryPlace {
  readonly position: number
  /** Whether « Page suivante » leads anywhere. */
  readonly hasNext: boolean
}

/** Returns a history after a page is shown, or after it was scrolled. */
export function afterVisit(
  { visits, first }: VisitedPages,
  visit: Visit,
  { position, hasNext }: HistoryPlace
): VisitedPages {
  const index = position - first
  // Gone back further than what is known of, or jumped over what is not: what lies between was forgotten.
  if (index < 0 || index > visits.length) return { visits: [visit], first: position, at: position }
  const next = [...visits.slice(0, index), visit, ...(hasNext ? visits.slice(index + 1) : [])]
  const surplus = Math.max(0, index - MAX_VISITS)
  return { visits: next.slice(surplus), first: first + surplus, at: position }
}

/** Returns the pages before and after the one that is shown. */
export function aroundShown({ visits, first, at }: VisitedPages): { before: Visit[]; after: Visit[] } {
  const index = at - first
  return { before: visits.slice(0, index), after: visits.slice(index + 1, index + 1 + MAX_VISITS) }
}
