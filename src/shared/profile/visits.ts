import { MAX_VISITS } from './kept-limits'
import type { Reading, Visit } from './session'

/** What may be kept of a window's history: pages at all, and the words of searches. */
interface KeptOfVisits {
  readonly pages: boolean
  readonly searches: boolean
}

/** Returns where a reader was with as much of the history as may be kept, and as is kept of a long one. */
export function withKeptVisits(reading: Reading, { pages, searches }: KeptOfVisits): Reading {
  if (!pages) return { ...reading, before: [], after: [] }
  const kept = (visits: readonly Visit[]): Visit[] => (searches ? [...visits] : visits.flatMap(withoutSearch))
  return {
    ...reading,
    before: kept(reading.before).slice(-MAX_VISITS),
    after: kept(reading.after).slice(0, MAX_VISITS)
  }
}

/** A page of results is a search; a page that was found shows the words, and can be shown without. */
function withoutSearch({ path, scroll }: Visit): Visit[] {
  if (/^\/recherche(?:[?#]|$)/.test(path)) return []
  return [{ path: path.replace(/\?[^#]*/, ''), scroll }]
}
