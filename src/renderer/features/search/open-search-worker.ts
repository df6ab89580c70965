import { allowOwnWorkers } from '../../lib/own-workers'
import SearchWorker from './search-worker?worker'
import { createSearcher, type Searcher } from './searcher'
import type { FromWorker } from './worker-messages'

/** Starts the search worker. Rejects where the index of the pack cannot be read; the worker is gone then. */
export function openSearchWorker(): Promise<Searcher> {
  allowOwnWorkers()
  const worker = new SearchWorker()
  const { port1: port, port2: theirs } = new MessageChannel()
  const searcher = createSearcher((message) => {
    port.postMessage(message)
  })
  return new Promise((resolve, reject) => {
    const fail = (): void => {
      worker.terminate()
      reject(new Error('the search index cannot be read'))
    }
    worker.onerror = fail
    port.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data === 'open') resolve(searcher)
      else if (data === 'failed') fail()
      else searcher.receive(data.turn, data.answer)
    }
    worker.postMessage(null, [theirs])
  })
}
