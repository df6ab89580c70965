import type { EntrySummary } from '../../../shared/content/entry'
import { PLACES_IN_PAGE } from '../../../shared/search/weights'
import { contentFolder } from '../../bridge/pack'
import { AHEAD, inSlices } from '../../lib/in-slices'
import { nextTask } from '../../lib/next-task'
import type { PackSearch } from './pack-search'
import type { Search } from './types'
import SearchWorker from './worker?worker'
import { createWorkerClient, type FromWorker } from './worker-client'

/** One for the window, however many parts of it search; null before the first, and after a failure. */
let inPage: Promise<PackSearch> | null = null

/**
 * Returns the search over the pack whose entries these are: in the page for a handbook, so that the answer comes in the
 * frame of the key press; in a worker for a library, where it would drop frames. Rejects where the index cannot be read;
 * the next call tries again.
 */
export function openSearch(entries: readonly EntrySummary[]): Promise<Search> {
  const places = entries.reduce((sum, { sections }) => sum + 1 + sections.length, 0)
  return places <= PLACES_IN_PAGE ? openInPage() : openInWorker()
}

async function openInPage(): Promise<Search> {
  inPage ??= loadInPage()
  try {
    return withFirstAnswerInTwoTasks(await inPage)
  } catch (error) {
    inPage = null
    throw error
  }
}

async function loadInPage(): Promise<PackSearch> {
  const { loadPackSearch } = await import('./pack-search')
  const search = await loadPackSearch(contentFolder())
  void inSlices(search.readAhead(), AHEAD)
  return search
}

/** Code that never ran is slow: the first answer is rendered in another task than it is made in. */
function withFirstAnswerInTwoTasks({ answer }: PackSearch): Search {
  let pause: (() => Promise<void>) | null = nextTask
  return {
    ask: async (question) => {
      const found = answer(question)
      await pause?.()
      pause = null
      return found
    }
  }
}

/** One for the window as well. */
let shared: Worker | null = null

function sharedWorker(): Worker {
  return (shared ??= new SearchWorker({ name: contentFolder() }))
}

/**
 * Returns a search of its own over the one worker, which is started where it does not run yet. Rejects where the index of
 * the pack cannot be read. After that, and after an answer that failed, the worker is gone and the next call starts another.
 */
function openInWorker(): Promise<Search> {
  const worker = sharedWorker()
  const { port1: port, port2: theirs } = new MessageChannel()
  const client = createWorkerClient((message) => {
    port.postMessage(message)
  })
  return new Promise((resolve, reject) => {
    const fail = (): void => {
      worker.terminate()
      if (shared === worker) shared = null
      const error = new Error('the search index cannot be read')
      client.fail(error)
      reject(error)
    }
    worker.addEventListener('error', fail)
    port.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data === 'open') resolve(client)
      else if (data === 'failed') fail()
      else client.receive(data)
    }
    worker.postMessage(null, [theirs])
  })
}
