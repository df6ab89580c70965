import type { EntrySummary } from '../../../shared/model/entry'
import { nextTask } from '../../lib/next-task'
import { openSearchWorker } from './open-search-worker'
import { AT_LEISURE, inSlices } from './in-slices'
import type { SearchEngine } from './search-engine'
import type { Searcher } from './searcher'

/**
 * Up to this many places an answer takes less than what is left of a frame after a key press, and is worth having in
 * that very frame; above it, a frame would drop.
 */
const PLACES_IN_PAGE = 1500

/** One for the window, however many places of it search. */
let inPage: Promise<SearchEngine> | null = null

/**
 * Returns the search over the pack whose entries these are: in the page for a handbook, in a worker for a library.
 * Rejects where the index cannot be read; the next call tries again.
 */
export function openSearcher(entries: readonly EntrySummary[]): Promise<Searcher> {
  const places = entries.reduce((sum, { sections }) => sum + 1 + sections.length, 0)
  return places <= PLACES_IN_PAGE ? openInPage() : openSearchWorker()
}

async function openInPage(): Promise<Searcher> {
  inPage ??= openEngine()
  try {
    return inTwoTasksAtFirst(await inPage)
  } catch (error) {
    inPage = null
    throw error
  }
}

async function openEngine(): Promise<SearchEngine> {
  const { openSearchEngine } = await import('./open-search-engine')
  const engine = await openSearchEngine()
  void inSlices(engine.readAhead(), AT_LEISURE)
  return engine
}

/** What was never run before takes longest: the first answer is drawn in another task than it is found in. */
function inTwoTasksAtFirst(engine: SearchEngine): Searcher {
  let pause: (() => Promise<void>) | null = nextTask
  return {
    search: async (question) => {
      const answer = engine.search(question)
      await pause?.()
      pause = null
      return answer
    }
  }
}
