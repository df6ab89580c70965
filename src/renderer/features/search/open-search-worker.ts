import { allowOwnWorkers } from '../../lib/own-workers'
import SearchWorker from './search-worker?worker'
import { createSearcher, type Searcher } from './searcher'
import type { FromWorker } from './worker-messages'

/** One for the window, however many places of it search. */
let shared: Worker | null = null

function sharedWorker(): Worker {
  allowOwnWorkers()
  return (shared ??= new SearchWorker())
}

/**
 * Returns a searcher of its own over the one worker, which is started where it does not run yet. Rejects where the
 * index of the pack cannot be read; the worker is gone then, and the next call starts another. So it is after an answer
 * that failed.
 */
export function openSearchWorker(): Promise<Searcher> {
  const worker = sharedWorker()
  const { port1: port, port2: theirs } = new MessageChannel()
  const searcher = createSearcher((message) => {
    port.postMessage(message)
  })
  return new Promise((resolve, reject) => {
    const fail = (): void => {
      worker.terminate()
      if (shared === worker) shared = null
      const error = new Error('the search index cannot be read')
      searcher.fail(error)
      reject(error)
    }
    worker.addEventListener('error', fail)
    port.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data === 'open') resolve(searcher)
      else if (data === 'failed') fail()
      else searcher.receive(data.turn, data.answer)
    }
    worker.postMessage(null, [theirs])
  })
}
